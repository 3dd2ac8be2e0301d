import Foundation
import Guomi
import TestKit
import Testing
import TransparencyLog

/// `gongzhi ledger …` as strangers and scripts see it.
@Suite struct LedgerCommandTests {
  private static let fixtures = Program.checkout + "/Tests/TransparencyLogTests/Fixtures"
  private static let theirKey =
    "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
  private static let ourKey =
    "shihe.example/wuye/ledger+7b274a86+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
  private static let proof = """
    c2sp.org/tlog-proof@v1
    index 2
    +B5sNW+6idXw9ilZAuhjLm+XztVQsQqStjQb2lV0qVk=
    CR46JeE0FMBZ0CaOFGtW7PZzq/j9Scqyc40YycckgBo=
    mXtAQBKuILaPmAYBY0MpRvjK7FW7bIEuIENwCZVm7jk=

    shihe.example/wuye/ledger
    5
    Z4OPWf/5Fu+yJURtHauySy2+pZcj90KeXOk8mFSkPbw=

    — shihe.example/wuye/ledger eydKhth8LvSAlNm+a5dTr8R5QZzJWdTiPxgSP7QtH4ypy5NM30ekj4KZ/1ltEV5+\
    N13BRn95d8VhK4mlwwa4Jtp5awU=

    """

  @Test func `a log of another implementation is audited`() throws {
    let log = Self.fixtures + "/tessera"
    let answer = try Program.run(
      "ledger", "audit", log, "--vkey", Self.theirKey, "--since", log + "/checkpoint.7", "--json")
    #expect(answer.code == 0, "\(answer.complaint)")
    let line = try #require(try answer.lines.first)
    #expect(line["ok"] as? Bool == true)
    #expect(line["size"] as? Int == 15)
    #expect(try Program.run("ledger", "audit", log, "--vkey", Self.ourKey).code == 1)
    #expect(try Program.run("ledger", "audit", log, "--vkey", "x").complaint.hasPrefix("--vkey: "))
    #expect(try Program.run("ledger", "audit", log).code == 64)
  }

  @Test func `a changed log is refused with the file and the entry`() async throws {
    try await TemporaryFolder.with { folder in
      let log = folder + "/log"
      try FileManager.default.copyItem(atPath: Self.fixtures + "/tessera", toPath: log)
      let bundle = URL(filePath: log + "/tile/entries/000.p/15")
      var bytes = try Data(contentsOf: bundle)
      bytes[3] ^= 1
      try bytes.write(to: bundle)
      let answer = try Program.run("ledger", "audit", log, "--vkey", Self.theirKey)
      #expect(answer.code == 1)
      #expect(answer.words.isEmpty)
      #expect(answer.complaint.hasPrefix("\(log)/tile/0/000.p/15: 第 0 条"))
    }
  }

  @Test func `a log of SM3 and SM2 is audited by a key of SM2, and never by both kinds`()
    async throws
  {
    try await TemporaryFolder.with { folder in
      let key = try Self.writeTwin(of: 300, in: folder)
      let answer = try Program.run("ledger", "audit", folder, "--vkey", key, "--json")
      #expect(answer.code == 0, "\(answer.complaint)")
      #expect(try answer.lines.first?["size"] as? Int == 300)
      #expect(try Program.run("ledger", "audit", folder, "--vkey", Self.ourKey).code == 1)
      let both = ["ledger", "audit", folder, "--vkey", key, "--vkey", Self.ourKey]
      #expect(try Program.run(both).code == 64)
      let bundle = URL(filePath: folder + "/tile/entries/001.p/44")
      var bytes = try Data(contentsOf: bundle)
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: bundle)
      let changed = try Program.run("ledger", "audit", folder, "--vkey", key)
      #expect(changed.code == 1 && changed.complaint.contains("第 299 条"))
    }
  }

  @Test func `a proof from the tree of SM3 is verified by a key of SM2`() async throws {
    try await TemporaryFolder.with { folder in
      let key = try Self.writeTwin(of: 300, in: folder)
      let proof = [
        "ledger", "verify", folder + "/proof", "--entry", folder + "/entry", "--vkey", key,
      ]
      let good = try Program.run(proof)
      #expect(good.code == 0 && good.words.contains("twin.example 的第 299 条"), "\(good.complaint)")
      #expect(try Program.run(proof + ["--vkey", Self.ourKey]).code == 64)
      try "entry 298".write(toFile: folder + "/entry", atomically: true, encoding: .utf8)
      #expect(try Program.run(proof).code == 1)
    }
  }

  /// A log, and the last entry with its proof beside it.
  ///
  /// - Returns: the key it is signed with.
  private static func writeTwin(of size: Int, in folder: String) throws -> String {
    let key = try #require(SM2Key(seed: [UInt8](repeating: 5, count: 32)))
    let signer = SM2Signer(name: "twin.example", key: key)
    var builder = LedgerBuilder(by: SM3Hasher())
    for index in 0..<size { try builder.append(Array("entry \(index)".utf8)) }
    let point = Checkpoint(origin: "twin.example", size: size, root: builder.root)
    var files = OneLog(builder.files())
    let note = try point.signed(by: signer)
    let way = try TiledTree(size: size, files: files, by: SM3Hasher())
      .inclusionProof(of: size - 1, in: size)
    files["checkpoint"] = note.bytes
    files["proof"] = try LogProof(index: way.index, hashes: way.hashes, note: note).bytes
    files["entry"] = Array("entry \(size - 1)".utf8)
    for (path, bytes) in files.all {
      let place = URL(filePath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place)
    }
    return signer.vkey.description
  }

  @Test func `a proof is verified for its entry alone`() async throws {
    try await TemporaryFolder.with { folder in
      let (proof, entry, policy) = (folder + "/p.tlog-proof", folder + "/e", folder + "/policy")
      try Self.proof.write(toFile: proof, atomically: true, encoding: .utf8)
      try #"{"k":"draw","n":3}"#.write(toFile: entry, atomically: true, encoding: .utf8)
      try "quorum none\n".write(toFile: policy, atomically: true, encoding: .utf8)
      let words = ["ledger", "verify", proof, "--entry", entry, "--vkey", Self.ourKey]
      let good = try Program.run(words)
      #expect(good.code == 0, "\(good.complaint)")
      #expect(good.words.hasPrefix("属实"))
      let line = try #require(try Program.run(words + ["--json", "--policy", policy]).lines.first)
      #expect(line["index"] as? Int == 2)
      try #"{"k":"draw","n":4}"#.write(toFile: entry, atomically: true, encoding: .utf8)
      let bad = try Program.run(words)
      #expect(bad.code == 1)
      #expect(bad.complaint.hasPrefix("\(proof):2: "))
      try "quorum nobody\n".write(toFile: policy, atomically: true, encoding: .utf8)
      #expect(
        try Program.run(words + ["--policy", policy]).complaint.hasPrefix("\(policy):1: "))
      #expect(try Program.run("ledger", "verify", proof, "--entry", entry).code == 64)
    }
  }

  @Test func `a probe is accepted or rejected`() async throws {
    try await TemporaryFolder.with { folder in
      let file = folder + "/probe.json"
      let hash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
      for (size, word) in [(1, "accepted"), (2, "rejected")] {
        try #"{"leafIdx":0,"treeSize":\#(size),"root":"\#(hash)","leafHash":"\#(hash)","proof":[]}"#
          .write(toFile: file, atomically: true, encoding: .utf8)
        let answer = try Program.run("ledger", "probe", file)
        #expect(answer.code == 0)
        #expect(answer.words == word + "\n")
      }
      try "{}".write(toFile: file, atomically: true, encoding: .utf8)
      #expect(try Program.run("ledger", "probe", file).complaint.hasPrefix("\(file):1: "))
    }
  }
}

private struct OneLog: LedgerFiles {
  private(set) var all: [String: [UInt8]]

  init(_ files: [LedgerFile]) {
    all = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
  }

  subscript(path: String) -> [UInt8]? {
    get { all[path] }
    set { all[path] = newValue }
  }

  func bytes(at path: String) -> [UInt8]? { all[path] }
}
