import Guomi
import Testing

@testable import TransparencyLog

/// GB/T 32918.5, annex A: the key, the message and the signature of the standard.
@Suite struct SM2Tests {
  private static let secret = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"
  private static let point =
    "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
    + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"
  private static let r = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
  private static let s = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"
  private static let message = Array("message digest".utf8)

  /// A seed gives the number after it, so the one before the standard's gives the standard's.
  private func standardKey() throws -> SM2Key {
    var seed = try #require(Hexadecimal.bytes(Self.secret))
    seed[31] -= 1
    return try #require(SM2Key(seed: seed))
  }

  @Test func `the key of the standard has the point of the standard`() throws {
    #expect(Hexadecimal.text(try standardKey().publicKey) == Self.point)
  }

  @Test func `the signature of the standard is accepted, and no other bit of it`() throws {
    let signer = SM2Signer(name: "sm2.example", key: try standardKey())
    let verifier = try #require(SM2Verifier(signer.vkey))
    let r = try #require(Hexadecimal.bytes(Self.r))
    let s = try #require(Hexadecimal.bytes(Self.s))
    // Both numbers begin with a set bit, so that DER puts a zero before each.
    let signature = [0x30, 0x46, 0x02, 0x21, 0x00] + r + [0x02, 0x21, 0x00] + s
    #expect(verifier.accepts(signature, of: Self.message))
    #expect(!verifier.accepts(signature, of: Self.message + [0]))
    for bit in 0..<signature.count * 8 {
      var other = signature
      other[bit / 8] ^= 1 << (bit % 8)
      #expect(!verifier.accepts(other, of: Self.message), "bit \(bit)")
    }
  }

  @Test func `what is signed is accepted by the published key, and by no other`() throws {
    let signer = SM2Signer(name: "sm2.example", key: try standardKey())
    let vkey = try VerifierKey(signer.vkey.description)
    let other = SM2Signer(
      name: "sm2.example", key: try #require(SM2Key(seed: [UInt8](repeating: 1, count: 32))))
    #expect(vkey == signer.vkey && vkey.isOfTwin)
    var note = SignedNote(text: Array("共治\n1\n".utf8))
    try note.sign(with: signer)
    let read = try SignedNote(note.bytes)
    #expect(
      try read.signatures(checkedBy: [try #require(SM2Verifier(vkey))]).map(\.identity)
        == [signer.identity])
    #expect(throws: (any Error).self) {
      try read.signatures(checkedBy: [try #require(SM2Verifier(other.vkey))])
    }
  }

  @Test func `a key of another kind, length or curve is nobody's`() throws {
    let ed25519 = Ed25519Signer(name: "a.example", key: try key(1)).vkey
    #expect(SM2Verifier(ed25519) == nil && !ed25519.isOfTwin)
    #expect(SM2Key(seed: [1]) == nil)
    let label = Array("gongzhi/sm2-sm3/1".utf8)
    let off = VerifierKey(
      name: "a.example", kind: 0xFF, publicKey: label + [4] + [UInt8](repeating: 1, count: 64))
    #expect(try #require(SM2Verifier(off)).accepts([0x30, 0], of: []) == false)
  }
}
