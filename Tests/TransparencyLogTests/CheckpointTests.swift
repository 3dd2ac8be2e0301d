import Kernel
import Testing
import TransparencyLog

/// The golden log, and a log that another implementation wrote.
@Suite struct CheckpointTests {
  @Test func `the golden checkpoint is accepted with its witness`() throws {
    let note = try SignedNote(Published.goldenNote)
    let checkpoint = try Checkpoint(note)
    #expect(checkpoint.origin == "shihe.example/wuye/ledger")
    #expect(checkpoint.size == 5)
    #expect("\(checkpoint.root)" == Published.goldenRoot)
    #expect(checkpoint.text == note.text)
    let good = try note.signatures(checkedBy: [
      VerifierKey(Published.goldenKey).verifier(), VerifierKey(Published.witnessKey).verifier(),
    ])
    #expect(good.count == 2)
    #expect(CosignatureVerifier.time(of: good[1].bytes) == Published.witnessTime)
  }

  @Test func `the golden log is made again byte by byte`() throws {
    let signer = Ed25519Signer(name: "shihe.example/wuye/ledger", key: try key(from: 0))
    let cosigner = Cosigner(name: "witness.example/minquan", key: try key(from: 0x20))
    #expect("\(signer.vkey)" == Published.goldenKey)
    #expect("\(cosigner.vkey)" == Published.witnessKey)
    var builder = LedgerBuilder()
    for entry in Published.goldenEntries { try builder.append(entry) }
    let checkpoint = Checkpoint(
      origin: "shihe.example/wuye/ledger", size: builder.size, root: builder.root)
    var note = try checkpoint.signed(by: signer)
    try note.sign(with: cosigner.signer(at: Published.witnessTime))
    #expect(note.bytes == Published.goldenNote)
  }

  @Test(arguments: 0...15)
  func `every checkpoint of another implementation is accepted`(size: Int) throws {
    let note = try SignedNote(try Published.fixture("tessera/checkpoint.\(size)"))
    let checkpoint = try Checkpoint(note)
    #expect(checkpoint.size == size)
    #expect(
      try note.signatures(checkedBy: [VerifierKey(Published.tesseraKey).verifier()]).count == 1)
    let tree = TiledTree(size: 15, files: FixtureFiles(folder: "tessera"))
    #expect(try tree.root(at: size) == checkpoint.root)
  }

  @Test func `malformed checkpoints are refused with their line`() throws {
    let root = SHA256Hasher().emptyRoot.base64
    for (text, line) in [
      ("a\n1\n", 1), ("a\n\n\(root)\n", 1), ("\n1\n\(root)\n", 1), ("a\n01\n\(root)\n", 2),
      ("a\n-1\n\(root)\n", 2), ("a\n+1\n\(root)\n", 2), ("a\n1 \n\(root)\n", 2),
      ("a\n9223372036854775808\n\(root)\n", 2), ("a\n99999999999999999999\n\(root)\n", 2),
      ("a\n1\n\(root) \n", 3), ("a\n1\nAAAA\n", 3), ("a\n1\n\(root.dropLast())\n", 3),
      ("a\n1\n\(root)\n\nx\n", 1),
    ] {
      let fault = #expect(throws: InputFault.self, "\(text)") {
        _ = try Checkpoint(SignedNote(text: Array(text.utf8)))
      }
      #expect(fault?.line == line, "\(text)")
    }
    let largest = try Checkpoint(
      SignedNote(text: Array("a\n9223372036854775807\n\(root)\nmore\n".utf8)))
    #expect(largest.size == Int.max)
    #expect(largest.extensions == ["more"])
  }

  @Test func `a cosignature holds for its time and its text alone`() throws {
    let cosigner = Cosigner(name: "w.example", key: try key(9))
    let verifier = try cosigner.vkey.verifier()
    let text = Array(Published.goldenText.utf8)
    var signature = try cosigner.signer(at: 1_700_000_000).sign(text)
    #expect(verifier.accepts(signature, of: text))
    #expect(!verifier.accepts(signature, of: text + [0x0A]))
    #expect(!verifier.accepts(Array(signature.dropLast()), of: text))
    #expect(!verifier.accepts([], of: text))
    signature[7] ^= 1
    #expect(!verifier.accepts(signature, of: text))
    signature[0] = 0x80
    #expect(CosignatureVerifier.time(of: signature) == nil)
    #expect(!verifier.accepts(signature, of: text))
    // A witness's key does not sign as a log.
    let plain = Ed25519Signer(name: "w.example", key: try key(9))
    #expect(!verifier.accepts(try plain.sign(text), of: text))
    #expect(plain.identity != verifier.identity)
  }
}
