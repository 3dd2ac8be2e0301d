import FairDraw
import Kernel

/// The published example: twelve projects in three strata, with a round of a public beacon.
enum Published {
  static let strata: [(String, Int)] = [
    ("A", 1), ("A", 1), ("B", 2), ("B", 2), ("B", 2), ("C", 4), ("A", 1), ("C", 4), ("B", 2),
    ("A", 1), ("C", 4), ("B", 2),
  ]
  static let poolHash = "4d0c07031491f9e3c6487d43672c51c5da7dfd7d9b42cd5b4e4ded7f9f6eee40"
  static let chain = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
  static let signature =
    "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be"
    + "41076862b98fad56e91a6b85b89cd97b"
  static let secret = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

  static let pool = strata.enumerated().map { "\(id($0 + 1))\t\($1.0)\t\($1.1)\n" }.joined()

  static let announcement = announced()

  static func announced(
    commit: String = "\"\"", quota: String = #"{"A":1,"B":2,"C":2}"#, pool: String = poolHash
  ) -> String {
    #"{"alg":"fairdraw/1","beacon":{"chain":"\#(chain)","round":657413},"commit":\#(commit),"#
      + #""draw":"TEST-1","pool":"\#(pool)","quota":\#(quota)}"#
  }

  static func id(_ number: Int) -> String { "PM-0" + (number < 10 ? "0" : "") + "\(number)" }

  static func ids(_ numbers: Int...) -> [String] { numbers.map(id) }

  static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }

  static let beacon = Chance.beacon(signature: bytes(signature))

  static func draw(
    _ chance: Chance = beacon, pool: String = pool, announcement: String = announcement
  ) throws -> Draw {
    try Draw(
      pool: try Pool(pool), announcement: try Announcement(announcement), chance: chance)
  }

  /// The file that a stranger is handed.
  static func file(
    pool: String = pool, announcement: String = announcement,
    rest: String = #""beaconSignature":"\#(signature)","secret":null,"digits":"""#
  ) -> String {
    """
    {
      "pool": \(quoted(pool)),
      "announcement": \(quoted(announcement)),
      \(rest)
    }
    """
  }

  static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { letter in
        switch letter {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: String(letter)
        }
      }.joined() + "\""
  }
}
