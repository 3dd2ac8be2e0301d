import Kernel
import Testing
import TransparencyLog

/// Proofs that people take home.
@Suite struct LogProofTests {
  private func golden(extra: [UInt8]? = nil) throws -> LogProof {
    try LogProof(
      extra: extra, index: 2, hashes: Published.proof.compactMap { TreeHash(base64: $0) },
      note: try SignedNote(Published.goldenNote))
  }

  private var policy: TrustPolicy {
    get throws {
      let text = """
        log \(Published.goldenKey)
        witness minquan \(Published.witnessKey)
        quorum minquan

        """
      return try TrustPolicy(Array(text.utf8))
    }
  }

  private var logs: [any NoteVerifier] {
    get throws { [try VerifierKey(Published.goldenKey).verifier()] }
  }

  @Test func `the golden proof is written, read and accepted`() throws {
    for extra in [nil, [], [1, 2, 3]] as [[UInt8]?] {
      let proof = try golden(extra: extra)
      let read = try LogProof(proof.bytes)
      #expect(read.bytes == proof.bytes)
      #expect(read.extra == extra)
      try read.verify(entry: Published.goldenEntries[2], logs: logs, policy: policy)
    }
    #expect(
      try golden().bytes.starts(with: "c2sp.org/tlog-proof@v1\nindex 2\n+B5sNW".utf8))
  }

  @Test func `another entry, log or witness is refused`() throws {
    let proof = try golden()
    for entry in [Published.goldenEntries[1], [], Published.goldenEntries[2] + [0x0A]] {
      let fault = #expect(throws: InputFault.self) { try proof.verify(entry: entry, logs: logs) }
      #expect(fault?.line == 2)
    }
    let entry = Published.goldenEntries[2]
    let stranger = Ed25519Signer(name: "shihe.example/wuye/ledger", key: try key(1)).vkey
    #expect(throws: InputFault.self) { try proof.verify(entry: entry, logs: []) }
    #expect(throws: InputFault.self) {
      try proof.verify(entry: entry, logs: [stranger.verifier()])
    }
    #expect(throws: InputFault.self) {
      try proof.verify(entry: entry, logs: [VerifierKey(Published.tesseraKey).verifier()])
    }
    let other = Cosigner(name: "witness.example/minquan", key: try key(1)).vkey
    let text = "witness minquan \(other)\nquorum minquan\n"
    #expect(throws: InputFault.self) {
      try proof.verify(entry: entry, logs: logs, policy: TrustPolicy(Array(text.utf8)))
    }
  }

  @Test func `every changed byte of a proof is noticed`() throws {
    let good = try golden().bytes
    let (logs, policy) = (try logs, try policy)
    for place in good.indices {
      for bit in 0..<8 {
        var bytes = good
        bytes[place] ^= 1 << UInt8(bit)
        #expect(throws: InputFault.self, "byte \(place) bit \(bit)") {
          try LogProof(bytes).verify(
            entry: Published.goldenEntries[2], logs: logs, policy: policy)
        }
      }
    }
    for end in good.indices {
      #expect(throws: InputFault.self) {
        try LogProof(Array(good[..<end])).verify(
          entry: Published.goldenEntries[2], logs: logs, policy: policy)
      }
    }
  }

  @Test func `malformed proofs are refused with their line`() throws {
    let note = String(decoding: Published.goldenNote, as: UTF8.self)
    let header = "c2sp.org/tlog-proof@v1\n"
    for (text, line) in [
      ("", 1), ("c2sp.org/tlog-proof@v2\n", 1), (header, 1), (header + "extra x\n", 2),
      (header + "extra\nindex 1\n\n" + note, 2), (header + "index 01\n\n" + note, 2),
      (header + "index -1\n\n" + note, 2), (header + "index 99999999999999999999\n\n" + note, 2),
      (header + "index 1\nextra AA==\n\n" + note, 3), (header + "index 1\n" + note, 3),
      (header + "index 1\n\nnothing", 4),
      (header + "index 1\n" + String(repeating: Published.proof[0] + "\n", count: 64) + "\n", 66),
    ] {
      let fault = #expect(throws: InputFault.self, "\(text)") {
        _ = try LogProof(Array(text.utf8))
      }
      #expect(fault?.line == line, "\(text)")
    }
  }
}
