import Kernel
import Testing
import TransparencyLog

/// Texts with signatures under them, good and hostile.
@Suite struct SignedNoteTests {
  private static let example = """
    This is an example message.

    — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKu\
    wHjG1Yu72IneyaQM=

    """
  private static let exampleKey =
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

  private func note(_ text: String) throws -> SignedNote { try SignedNote(Array(text.utf8)) }

  @Test func `the example of the standard is accepted`() throws {
    let verifier = try VerifierKey(Self.exampleKey).verifier()
    let note = try note(Self.example)
    #expect(try note.signatures(checkedBy: [verifier]).count == 1)
    #expect(note.bytes == Array(Self.example.utf8))
    #expect("\(try VerifierKey(Self.exampleKey))" == Self.exampleKey)
  }

  @Test func `several signatures, unknown ones between them, are read`() throws {
    let keys = try (1...17).map { number in
      Ed25519Signer(name: ExactText("key.example/\(number)"), key: try key(UInt8(number)))
    }
    var note = SignedNote(text: Array("text\n\nwith an empty line\n".utf8))
    for key in keys { try note.sign(with: key) }
    let read = try SignedNote(note.bytes)
    #expect(read == note)
    let good = try read.signatures(
      checkedBy: [keys[3].vkey.verifier(), keys[16].vkey.verifier()])
    #expect(good.map(\.identity) == [keys[3].identity, keys[16].identity])
  }

  @Test func `a key of the same name or number alone is another key`() throws {
    let one = Ed25519Signer(name: "one.example", key: try key(1))
    let note = try Checkpoint(origin: "x", size: 0, root: SHA256Hasher().emptyRoot)
      .signed(by: one)
    for other in [
      Ed25519Signer(name: "one.example", key: try key(2)),
      Ed25519Signer(name: "two.example", key: try key(1)),
    ] {
      #expect(throws: InputFault.self) {
        try note.signatures(checkedBy: [other.vkey.verifier()])
      }
    }
  }

  @Test func `a bad signature of a known key spoils the note, with its line`() throws {
    var note = try note(Published.goldenText + "\n" + Published.logSignature)
    note.add(
      SignedNote.Signature(
        identity: note.signatures[0].identity, bytes: [UInt8](repeating: 0, count: 64)))
    let fault = #expect(throws: InputFault.self) {
      try note.signatures(checkedBy: [VerifierKey(Published.goldenKey).verifier()])
    }
    #expect(fault?.line == 6)
    #expect(fault?.message.zh.contains("签名不对") == true)
  }

  @Test func `hostile notes are refused with their line`() {
    let good = "— a.example AAAAAAAA\n"
    for (text, line) in [
      ("", 1), ("\n", 2), ("text\n", 2), ("text\n\n", 2), ("text\n" + good, 3),
      ("text\n\n" + good.dropLast(), 3), ("text\n\n- a.example AAAAAAAA\n", 3),
      ("text\n\n—  AAAAAAAA\n", 3), ("text\n\n— a+b AAAAAAAA\n", 3),
      ("text\n\n— a b AAAAAAAA\n", 3), ("text\n\n— a\u{3000}b AAAAAAAA\n", 3),
      ("text\n\n— a.example AAAA\n", 3), ("text\n\n— a.example AAAAAAAA \n", 3),
      ("text\n\n— a.example AAAAAAB=\n", 3), ("text\r\n\n" + good, 1), ("te\0xt\n\n" + good, 1),
      ("text\n\n" + good + "x", 4), ("text\n\n" + String(repeating: good, count: 101), 2),
    ] {
      let fault = #expect(throws: InputFault.self, "\(text)") {
        _ = try SignedNote(Array(text.utf8))
      }
      #expect(fault?.line == line, "\(text)")
    }
    #expect(throws: InputFault.self) { try SignedNote([0xFF, 0x0A, 0x0A] + Array(good.utf8)) }
    let endless = [UInt8](repeating: 0x0A, count: SignedNote.longest + 1)
    #expect(throws: InputFault.self) { try SignedNote(endless) }
  }

  @Test func `keys of strangers are refused`() {
    for text in [
      "", "+", "++", "a", "a+530d903a", "a+530d903a+", "a+530d903a+AQ==", "+530d903a+AekyeRrm",
      Self.exampleKey.replacing("530d903a", with: "530D903A"),
      Self.exampleKey.replacing("530d903a", with: "530d903b"),
      Self.exampleKey.replacing("example.com", with: "example.org"),
      Self.exampleKey.replacing("example.com", with: "exam ple.com"), Self.exampleKey + "=",
    ] {
      #expect(throws: KeyFault.self, "\(text)") { try VerifierKey(text).verifier() }
    }
    let strange = VerifierKey(name: "a", kind: 0xFF, publicKey: [1, 2, 3])
    #expect(throws: Never.self) { try VerifierKey("\(strange)") }
    #expect(throws: KeyFault.self) { try strange.verifier() }
  }
}
