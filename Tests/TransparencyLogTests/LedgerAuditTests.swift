import Kernel
import Testing
import TransparencyLog

/// A whole ledger read again.
@Suite struct LedgerAuditTests {
  private static let sizes = [0, 1, 5, 255, 256, 257, 600, 1_030]

  @Test func `a log of another implementation is accepted`() throws {
    let files = FixtureFiles(folder: "tessera")
    let paths = (1...15).flatMap { ["tile/0/000.p/\($0)", "tile/entries/000.p/\($0)"] }
    let audit = try LedgerAudit(
      of: files, signedBy: [VerifierKey(Published.tesseraKey).verifier()],
      paths: paths + ["checkpoint"])
    #expect(audit.isGood, "\(audit.differences)")
    #expect(audit.checkpoint?.size == 15)
    #expect(audit.entries == 15)
    #expect(audit.tiles == 30)
    #expect(audit.remarks.isEmpty)
  }

  @Test(arguments: sizes)
  func `an untouched ledger is accepted`(size: Int) throws {
    let audit = try SmallLog(entries: size).audit()
    #expect(audit.isGood, "\(audit.differences)")
    #expect(audit.entries == size)
    #expect(audit.signers.count == 1)
  }

  @Test func `a changed entry is found by its place`() throws {
    var log = try SmallLog(entries: 600)
    log.files.files["tile/entries/001"]?[5] ^= 1
    let audit = try log.audit()
    #expect(audit.differences.map(\.path) == ["tile/0/001"])
    #expect(audit.differences[0].message.en.contains("entry 256"))
  }

  @Test func `a changed hash is found in its tile`() throws {
    var log = try SmallLog(entries: 1_030)
    log.files.files["tile/0/002"]?[32 * 7] ^= 1
    let audit = try log.audit()
    #expect(audit.differences.map(\.path) == ["tile/0/002", "tile/1/000.p/4"])
    #expect(audit.differences[0].message.en.contains("entry 519"))
    #expect(audit.differences[1].message.en.contains("hash 2 does not belong to tile/0/002"))
  }

  @Test func `a rewritten entry with all its hashes is found by the root`() throws {
    var log = try SmallLog(entries: 600)
    var rewritten = LedgerBuilder()
    for index in 0..<600 { try rewritten.append(SmallLog.entry(index == 300 ? 0 : index)) }
    for file in rewritten.files() { log.files.files[file.path] = file.bytes }
    let audit = try log.audit()
    #expect(audit.differences.map(\.path) == ["checkpoint"])
    #expect(audit.differenceCount == 1)
  }

  @Test func `missing files are named, and the rest is still read`() throws {
    var log = try SmallLog(entries: 1_030)
    for path in ["tile/entries/000", "tile/0/001", "tile/0/003"] { log.files.files[path] = nil }
    let audit = try log.audit()
    #expect(audit.differences.map(\.path) == ["tile/entries/000", "tile/0/001", "tile/0/003"])
    #expect(audit.entries == 1_030 - 256)
    log.files.files["checkpoint"] = nil
    #expect(try log.audit().differences.map(\.path) == ["checkpoint"])
  }

  @Test func `a checkpoint of a stranger is refused`() throws {
    var log = try SmallLog(entries: 5)
    let stranger = Ed25519Signer(name: SmallLog.name, key: try key(1))
    log.files.files["checkpoint"] = try log.checkpoint.signed(by: stranger).bytes
    #expect(try log.audit().differences.first?.path == "checkpoint:5")
    // The right key under another name is the reader's to judge.
    let other = Checkpoint(origin: "other.example", size: 5, root: log.checkpoint.root)
    log.files.files["checkpoint"] = try other.signed(by: log.signer).bytes
    #expect(try log.audit().isGood)
    #expect(try log.audit().remarks.map(\.path) == ["checkpoint"])
  }

  @Test func `a checkpoint that claims what nobody has ends soon`() throws {
    var log = try SmallLog(entries: 5)
    let vast = Checkpoint(origin: SmallLog.name, size: Int.max, root: log.checkpoint.root)
    log.files.files["checkpoint"] = try vast.signed(by: log.signer).bytes
    let audit = try log.audit()
    #expect(!audit.isGood)
    #expect(audit.differences.count == LedgerAudit.mostDifferences)
  }

  @Test func `old partial tiles are looked at too`() throws {
    var log = try SmallLog(entries: 200)
    try log.grow(to: 300)
    try log.grow(to: 600)
    let paths = Array(log.files.files.keys) + ["tile/0/notes.txt", "tile/0/005"]
    let audit = try log.audit(paths: paths)
    #expect(audit.isGood)
    #expect(audit.remarks.map(\.path).sorted() == ["tile/0/005", "tile/0/notes.txt"])
    for path in ["tile/0/000.p/200", "tile/entries/001.p/44", "tile/1/000.p/1"] {
      var bad = log
      bad.files.files[path]?[3] ^= 1
      #expect(try bad.audit(paths: paths).differences.map(\.path) == [path])
    }
  }

  @Test func `a ledger that was rolled back or rewritten is found by a kept checkpoint`() throws {
    var log = try SmallLog(entries: 300)
    let old = (files: log.files, checkpoint: log.checkpoint)
    try log.grow(to: 600)
    func audit(_ files: MemoryFiles, since older: Checkpoint) throws -> LedgerAudit {
      try LedgerAudit(of: files, signedBy: try log.verifiers, since: older)
    }
    #expect(try audit(log.files, since: old.checkpoint).isGood)
    #expect(try audit(log.files, since: log.checkpoint).isGood)
    #expect(try audit(old.files, since: old.checkpoint).isGood)
    #expect(try !audit(old.files, since: log.checkpoint).isGood)
    let rewritten = Checkpoint(origin: SmallLog.name, size: 299, root: old.checkpoint.root)
    #expect(try !audit(log.files, since: rewritten).isGood)
    let other = Checkpoint(origin: "other.example", size: 300, root: old.checkpoint.root)
    #expect(try !audit(log.files, since: other).isGood)
  }
}
