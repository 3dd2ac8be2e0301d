import Kernel

/// What came of reading a whole ledger: every entry hashed again, every tile held against the one
/// above it, the root against the signed checkpoint.
public struct LedgerAudit: Sendable {
  /// Differences beyond these are counted but not kept.
  public static let mostDifferences = 100

  /// `nil` where there is none that can be read.
  public internal(set) var checkpoint: Checkpoint?
  /// Whose signatures under the checkpoint are good.
  public internal(set) var signers: [KeyIdentity] = []
  public internal(set) var entries = 0
  public internal(set) var tiles = 0
  /// Where the ledger is not what it says it is.
  public private(set) var differences: [StoredFault] = []
  public private(set) var differenceCount = 0
  /// What is no fault, but not of the ledger either.
  public internal(set) var remarks: [StoredFault] = []

  public var isGood: Bool { differenceCount == 0 }

  mutating func add(_ fault: StoredFault) {
    differenceCount += 1
    if differences.count < Self.mostDifferences { differences.append(fault) }
  }

  /// - Parameters:
  ///   - verifiers: the keys of the log; one of them must have signed.
  ///   - older: a checkpoint that somebody kept. Only by it is a ledger found out that was put back
  ///     to an earlier state, or to another one.
  ///   - paths: all files that lie there, so that old partial tiles are looked at too.
  ///   - progress: told now and then what part is done, from 0 to 1.
  /// - Throws: what `files` throws; what is wrong with the ledger is not thrown but told.
  public init(
    of files: some LedgerFiles, signedBy verifiers: [any NoteVerifier],
    since older: Checkpoint? = nil, paths: [String] = [],
    by hasher: some TreeHasher = SHA256Hasher(), progress: (Double) -> Void = { _ in }
  ) throws {
    guard let checkpoint = try readCheckpoint(of: files, verifiers) else { return }
    checkOrigin(of: checkpoint)
    var walk = AuditWalk(size: checkpoint.size, files: files, hasher: hasher)
    try walk.run(progress)
    for finding in walk.findings { add(finding) }
    (entries, tiles) = (walk.entries, walk.tiles)
    let root = walk.root
    if root != checkpoint.root {
      add(
        StoredFault(
          "checkpoint", zh: "根与内容不符：由内容算出 \(root.base64)。",
          en: "the root does not belong to the tiles, which give \(root.base64)"))
    }
    try checkOthers(paths, files, TileLayout(size: checkpoint.size))
    if let older, isGood {
      try checkGrowth(
        of: TiledTree(size: checkpoint.size, files: files, by: hasher), since: older)
    }
  }

  private mutating func readCheckpoint(
    of files: some LedgerFiles, _ verifiers: [any NoteVerifier]
  ) throws -> Checkpoint? {
    guard let bytes = try files.bytes(at: "checkpoint") else {
      add(.missing("checkpoint"))
      return nil
    }
    do throws(InputFault) {
      let note = try SignedNote(bytes)
      let checkpoint = try Checkpoint(note)
      self.checkpoint = checkpoint
      signers = try note.signatures(checkedBy: verifiers).map(\.identity)
      return checkpoint
    } catch {
      add(StoredFault("checkpoint:\(error.line)", zh: error.message.zh, en: error.message.en))
      return nil
    }
  }

  /// A key should bear the name of its log. Some older logs are named otherwise, so it is told, not
  /// refused: whoever gave the key decides.
  private mutating func checkOrigin(of checkpoint: Checkpoint) {
    guard !signers.contains(where: { $0.name == checkpoint.origin }) else { return }
    remarks.append(
      StoredFault(
        "checkpoint", zh: "账本自称“\(checkpoint.origin)”，与公钥的名称不同。",
        en: "the log calls itself \(checkpoint.origin), which is not the name of the key"))
  }
}
