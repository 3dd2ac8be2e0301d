import Kernel
import Testing
import TransparencyLog

/// What goes into the ledger, and what stays out of it.
@Suite struct LedgerEntryTests {
  private let salt = [UInt8](repeating: 7, count: 32)

  @Test func `an entry is written in one way and read back`() throws {
    let commitment = try #require(Commitment(to: Array("{}".utf8), salt: salt))
    let entry = LedgerEntry(
      type: "filing.accepted", at: 1_750_000_000_000, scope: "411502/001", actor: "housing",
      references: [3, 5], commitment: commitment.description)
    let bytes = try entry.bytes()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"actor":"housing","at":1750000000000,"c":"\#(commitment)","ref":[3,5],"#
        + #""scope":"411502/001","type":"filing.accepted","v":1}"#)
    #expect(try LedgerEntry(bytes) == entry)
  }

  @Test func `an entry in another writing is refused`() throws {
    let c = String(repeating: "0", count: 64)
    let good = #"{"actor":"a","at":1,"c":"\#(c)","scope":"s","type":"t","v":1}"#
    #expect(throws: Never.self) { try LedgerEntry(Array(good.utf8)) }
    for bad in [
      good + "\n", good.replacing(",", with: ", "), good.replacing(":1}", with: ":2}"),
      good.replacing("\"a\"", with: "\"\\u0061\""), good.replacing("\"a\"", with: "\"甲\""),
      good.replacing(":1,", with: ":1.0,"), good.replacing(":1,", with: ":-1,"),
      good.replacing("\(c)", with: "\(c.dropLast())A"), good.replacing("scope", with: "scop"),
      good.replacing(#""v":1"#, with: #""v":1,"z":1"#),
    ] {
      #expect(throws: InputFault.self, "\(bad)") { try LedgerEntry(Array(bad.utf8)) }
    }
  }

  @Test func `canonical JSON is that of RFC 8785`() throws {
    let json = JSON.object([
      JSON.Member("\u{20ac}", .text("Euro")),
      JSON.Member("\r", .text("\u{8}\t\n\u{c}\r\u{1f}\u{7f}")),
      JSON.Member("1", .list([.null, .flag(true), .number(-5)])),
      JSON.Member("\u{1F600}", .text("笑\\\"/")), JSON.Member("\u{FB33}", .object([])),
    ])
    #expect(
      String(decoding: try CanonicalJSON.bytes(json), as: UTF8.self)
        == "{\"\\r\":\"\\b\\t\\n\\f\\r\\u001f\u{7f}\",\"1\":[null,true,-5],\"€\":\"Euro\","
        + "\"\u{1F600}\":\"笑\\\\\\\"/\",\"\u{FB33}\":{}}")
    #expect(throws: NotCanonical.number) { try CanonicalJSON.bytes(.fraction(1)) }
    #expect(throws: NotCanonical.number) { try CanonicalJSON.bytes(.number(1 << 53)) }
    #expect(throws: NotCanonical.number) { try CanonicalJSON.bytes(.number(Int64.min)) }
    #expect(throws: NotCanonical.twice) {
      try CanonicalJSON.bytes(.object([JSON.Member("a", .null), JSON.Member("a", .null)]))
    }
  }

  @Test func `a commitment depends on every byte of salt and payload`() throws {
    let payload = Array("张三 1-101 同意".utf8)
    let one = try #require(Commitment(to: payload, salt: salt))
    let bytes = Array("shihe/commit/1\n".utf8) + salt + [0, 0, 0, 0, 0, 0, 0, 19] + payload
    #expect(payload.count == 19)
    #expect(one.description == Digest(of: bytes).description)
    var other = salt
    other[31] ^= 1
    #expect(Commitment(to: payload, salt: other) != one)
    #expect(Commitment(to: payload + [0], salt: salt) != one)
    #expect(Commitment(to: payload, salt: Array(salt.dropLast())) == nil)
  }

  @Test func `a filled up payload gives back what was put in`() {
    for length in [0, 1, 254, 255, 256, 257, 1_000] {
      let payload = [UInt8](repeating: 0, count: length)
      let padded = Commitment.padded(payload)
      #expect(padded.count.isMultiple(of: 256))
      #expect(padded.count > length)
      #expect(Commitment.unpadded(padded) == payload)
    }
    #expect(Commitment.padded([5], to: 0) == [5, 0x80])
    #expect(Commitment.padded([5], to: -3) == [5, 0x80])
    #expect(Commitment.unpadded([]) == nil)
    #expect(Commitment.unpadded([1, 0, 0]) == nil)
  }
}
