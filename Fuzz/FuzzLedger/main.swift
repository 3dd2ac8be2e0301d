import Glibc
import Kernel
import TransparencyLog

// Throws damaged notes, proofs and tiles at everything that reads them. The first byte of an input
// chooses the reader, the rest is the file; GONGZHI_FUZZ_KIND holds on to one reader.
//
//     GONGZHI_FUZZ=1 swift build --product FuzzLedger --scratch-path .build-fuzz \
//       -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
//     .build-fuzz/debug/FuzzLedger CORPUS -max_len=4096 -timeout=10 -rss_limit_mb=1024

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

private let only = getenv("GONGZHI_FUZZ_KIND").flatMap { UInt8(String(cString: $0)) }

/// The same bytes, whatever is asked for.
private struct OneFile: LedgerFiles {
  let bytes: [UInt8]

  func bytes(at path: String) -> [UInt8]? { path.hasSuffix("255") ? nil : bytes }
}

private let key = VerifierKey(
  name: "a", kind: VerifierKey.Kind.ed25519, publicKey: [UInt8](repeating: 1, count: 32))

private func expect(_ written: [UInt8], _ read: [UInt8]) {
  precondition(written == read, "is written in another way than it was read")
}

/// Refusals are answers; anything else that is thrown is a fault. What was read is what is written.
private func read(_ bytes: [UInt8], as kind: UInt8) {
  do {
    switch kind % 8 {
    case 0:
      let note = try SignedNote(bytes)
      expect(note.bytes, bytes)
      _ = try Checkpoint(note)
      _ = try note.signatures(checkedBy: [try key.verifier()])
    case 1:
      let proof = try LogProof(bytes)
      expect(proof.bytes, bytes)
      try proof.verify(entry: [], logs: [try key.verifier()])
    case 2:
      _ = try TiledTree(size: 1 + bytes.count % 600, files: OneFile(bytes: bytes)).entry(at: 0)
    case 3: expect(try WitnessRequest(bytes).bytes, bytes)
    case 4: _ = try TrustPolicy(bytes).isQuorum(["a"])
    case 5: _ = try Probe(bytes)
    case 6: expect(try LedgerEntry(bytes).bytes(), bytes)
    default:
      let text = String(decoding: bytes, as: UTF8.self)
      if let tile = Tile(path: text) { expect(Array(tile.path.utf8), bytes) }
      expect(Array(try VerifierKey(text).description.utf8), Array(text.utf8))
    }
  } catch {
    precondition(
      error is InputFault || error is KeyFault || error is StoredFault || error is ProofFault,
      "a strange error: \(error)")
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
  guard size > 0 else { return 0 }
  read(Array(UnsafeBufferPointer(start: data + 1, count: size - 1)), as: only ?? data[0])
  return 0
}

// The driver of libFuzzer, since the program's own beginning is here.
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = withUnsafeMutablePointer(to: &arguments) { pointer in
  pointer.withMemoryRebound(
    to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self, capacity: 1
  ) { runFuzzer(&count, $0, test) }
}
