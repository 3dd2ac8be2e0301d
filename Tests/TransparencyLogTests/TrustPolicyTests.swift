import Kernel
import Testing
import TransparencyLog

/// Whose word is enough, in the form of the district: nine streets and two organs that oversee.
@Suite struct TrustPolicyTests {
  private static let streets = [
    "minquan", "hudong", "wuxing", "laocheng", "chezhan", "jinniushan", "wulidun", "nanwan",
    "xianshan",
  ]
  private static let names = streets + ["ducha", "sifa"]
  private let log: SmallLog
  private let cosigners: [String: Cosigner]

  init() throws {
    log = try SmallLog(entries: 3)
    var cosigners: [String: Cosigner] = [:]
    for (number, name) in Self.names.enumerated() {
      cosigners[name] = Cosigner(
        name: ExactText("witness.example/\(name)"), key: try key(UInt8(100 + number)))
    }
    self.cosigners = cosigners
  }

  private var witnessLines: String {
    cosigners.map { "witness \($0.key) \($0.value.vkey) https://\($0.key).example/\n" }.joined()
  }

  private var district: String {
    """
    # 浉河区
    log \(log.signer.vkey)
    \(witnessLines)
    \tgroup streets 5  \(Self.streets.joined(separator: " "))
    group oversight any ducha sifa
    group all-of all streets oversight
    quorum all-of

    """
  }

  private func read(_ text: String) throws -> TrustPolicy { try TrustPolicy(Array(text.utf8)) }

  private func note(by names: some Sequence<String>) throws -> SignedNote {
    var note = try log.note()
    for name in names {
      if let cosigner = cosigners[name] { try note.sign(with: cosigner.signer(at: 1)) }
    }
    return note
  }

  @Test func `five streets and one of those that oversee are enough`() throws {
    let policy = try read(district)
    #expect(policy.logs.count == 1 && policy.witnesses.count == 11)
    let enough = try note(by: Self.streets.prefix(5) + ["sifa"])
    #expect(try policy.check(enough).count == 6)
    for names in [
      [], Self.streets, Array(Self.streets.prefix(5)), Self.streets.prefix(4) + ["sifa", "ducha"],
      ["sifa"],
    ] {
      let fault = #expect(throws: InputFault.self) { try policy.check(try note(by: names)) }
      #expect(fault?.message.zh.contains("见证不够") == true)
    }
    #expect(try read(district).check(try note(by: Self.names)).count == 11)
  }

  @Test func `a checkpoint that its log has not signed is refused`() throws {
    let policy = try read(district)
    var stranger = SignedNote(text: log.checkpoint.text)
    for name in Self.names {
      if let cosigner = cosigners[name] { try stranger.sign(with: cosigner.signer(at: 1)) }
    }
    #expect(throws: InputFault.self) { try policy.check(stranger) }
  }

  @Test func `one wrong cosignature spoils the checkpoint`() throws {
    var note = try note(by: Self.streets.prefix(6) + ["sifa"])
    let nanwan = try #require(cosigners["nanwan"])
    var bytes = try nanwan.signer(at: 1).sign(note.text)
    bytes[20] ^= 1
    note.add(SignedNote.Signature(identity: nanwan.vkey.identity, bytes: bytes))
    #expect(throws: InputFault.self) { try read(district).check(note) }
  }

  @Test func `no witness may be asked for, and no log named`() throws {
    #expect(try read("quorum none\n").check(try log.note()).isEmpty)
    #expect(try read("quorum none\n").isQuorum([]))
  }

  @Test func `names are bytes, not letters that look alike`() throws {
    let keys = ["ducha", "sifa"].compactMap { cosigners[$0]?.vkey.description }
    let policy = try read(
      "witness K \(keys[0])\nwitness \u{212A} \(keys[1])\ngroup g all K \u{212A}\nquorum g\n")
    #expect(!policy.isQuorum(["K"]))
    #expect(policy.isQuorum(["K", "\u{212A}"]))
    let raw = Array("witness ".utf8) + [0xFF, 0xFE] + Array(" \(keys[0])\nquorum ".utf8)
    #expect(throws: Never.self) { try TrustPolicy(raw + [0xFF, 0xFE, 0x0A]) }
  }

  @Test func `a faulty policy is refused with its line`() throws {
    let a = "witness a \(try #require(cosigners["ducha"]).vkey)\n"
    let b = "witness b \(try #require(cosigners["sifa"]).vkey)\n"
    for (text, line) in [
      ("", 1), ("# nothing\n", 1), (a, 1), (a + "quorum a", 2), (a + "quorum b\n", 2),
      ("quorum a\n" + a, 1), (a + "quorum a\nquorum a\n", 3), (a + a + "quorum a\n", 2),
      (a + a.replacing("witness a", with: "witness c") + "quorum a\n", 2),
      (a + "group g 2 a\nquorum g\n", 2), (a + "group g 0 a\nquorum g\n", 2),
      (a + "group g 01 a\nquorum g\n", 2), (a + "group g any\nquorum g\n", 2),
      (a + "group g any a a\nquorum g\n", 2), (a + "group g any none\nquorum g\n", 2),
      (a + "group g any g\nquorum g\n", 2), (a + "group a any a\nquorum a\n", 2),
      (a + b + "group g any a\ngroup h all a b\nquorum h\n", 4),
      (a + "group none any a\nquorum none\n", 2), ("watcher x y\nquorum none\n", 1),
      (a.replacing("witness a", with: "log") + "quorum none\n", 1),
      ("witness a \(log.signer.vkey)\nquorum a\n", 1), ("quorum none\r\n", 1),
      ("log x\nquorum none\n", 1), ("quorum\n", 1), ("quorum none none\n", 1),
    ] {
      let fault = #expect(throws: InputFault.self, "\(text)") { _ = try read(text) }
      #expect(fault?.line == line, "\(text)")
    }
  }
}
