import Glibc
import Kernel
import TestKit
import Testing

@testable import Facts

/// Papers on the disk.
@Suite struct EvidenceStoreTests {
  @Test func `one paper handed in by many at the same moment is kept once, whole`() async throws {
    try await TemporaryFolder.with { folder in
      let store = EvidenceStore(directory: folder + "/not/yet/there")
      for round in 0..<10 {
        let paper = Array("%PDF-1.4 \(round) ".utf8) + [UInt8](repeating: 7, count: 100_000)
        let kept = try await withThrowingTaskGroup(of: String.self) { group in
          for _ in 0..<8 { group.addTask { try store.keep(paper, named: "证明.pdf").digest } }
          return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        let digest = try #require(kept.first)
        #expect(kept.count == 1)
        #expect(try store.bytes(digest) == paper)
      }
      #expect(store.files().count == 10)
    }
  }

  @Test func `a place that cannot be written is said, with what is wrong`() async throws {
    try await TemporaryFolder.with { folder in
      let file = folder + "/a-file"
      close(open(file, O_CREAT | O_WRONLY, 0o600))
      let fault = #expect(throws: EvidenceFault.self) {
        try EvidenceStore(directory: file).keep(Array("%PDF-1.4".utf8), named: "证明.pdf")
      }
      #expect(fault?.kind == .unavailable)
      #expect(fault?.message.zh.contains("没有保存") == true)
      #expect(fault?.message.en == "cannot write evidence to \(file): Not a directory")
    }
  }

  @Test func `a full disk is said as everywhere`() {
    #expect(EvidenceFault(ENOSPC, "/e").kind == .storageFull)
  }
}
