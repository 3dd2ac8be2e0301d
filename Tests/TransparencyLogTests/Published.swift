import Foundation
import TransparencyLog

/// What others published, and a small log whose every byte is known.
enum Published {
  static let classicLeaves: [[UInt8]] = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ].map(bytes)

  /// By size, from 1 to 8.
  static let classicRoots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  static let goldenEntries = [
    #"{"k":"filing","n":1}"#, #"{"k":"score","n":2}"#, #"{"k":"draw","n":3}"#,
    #"{"k":"ballot","n":4}"#, #"{"k":"result","n":5}"#,
  ].map { Array($0.utf8) }
  static let goldenRoot = "67838f59fff916efb225446d1dabb24b2dbea59723f7429e5ce93c9854a43dbc"
  static let goldenKey =
    "shihe.example/wuye/ledger+7b274a86+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
  static let witnessKey =
    "witness.example/minquan+fa3e0215+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"
  static let goldenText = """
    shihe.example/wuye/ledger
    5
    Z4OPWf/5Fu+yJURtHauySy2+pZcj90KeXOk8mFSkPbw=

    """
  static let logSignature =
    "— shihe.example/wuye/ledger eydKhth8LvSAlNm+a5dTr8R5QZzJWdTiPxgSP7QtH4ypy5NM30ekj4KZ/1ltEV5+"
    + "N13BRn95d8VhK4mlwwa4Jtp5awU=\n"
  static let witnessSignature =
    "— witness.example/minquan +j4CFQAAAABoTuGAgwF7Ytkm0rrC+wjiQR9GuJAL+p4iXMFSE3+FtNk9RMIGOL0MLq"
    + "gQ5qjW8xMlUjA12otOOQ9E369bNbHAZLt2Cw==\n"
  static let witnessTime: Int64 = 1_750_000_000

  static var goldenNote: [UInt8] {
    Array((goldenText + "\n" + logSignature + witnessSignature).utf8)
  }

  static let proof = [
    "+B5sNW+6idXw9ilZAuhjLm+XztVQsQqStjQb2lV0qVk=",
    "CR46JeE0FMBZ0CaOFGtW7PZzq/j9Scqyc40YycckgBo=",
    "mXtAQBKuILaPmAYBY0MpRvjK7FW7bIEuIENwCZVm7jk=",
  ]

  static let tesseraKey =
    "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"

  static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  static func fixture(_ path: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appending(path: "Fixtures/" + path)))
  }
}
