/// Puts entries behind each other and says which files are to be written. Keeps the right edge of
/// the tree alone: at most 255 hashes a level, and the bundle that is still growing.
public struct LedgerBuilder<Hasher: TreeHasher>: Sendable {
  public let hasher: Hasher
  public private(set) var size = 0
  /// The hashes of the growing tile of each level.
  private var edge: [[TreeHash]] = []
  private var bundle: [UInt8] = []
  /// Full tiles that were not asked for yet.
  private var finished: [LedgerFile] = []
  private var written = 0

  public init(by hasher: Hasher = SHA256Hasher()) {
    self.hasher = hasher
  }

  /// Goes on where a ledger of `size` entries ended. Whoever trusts a checkpoint compares its root
  /// with `root` first.
  public init(
    continuing size: Int, from files: some LedgerFiles, by hasher: Hasher = SHA256Hasher()
  ) throws {
    self.hasher = hasher
    self.size = size
    written = size
    let layout = TileLayout(size: size)
    for level in layout.levels {
      let tile = layout.tile(level: level, index: layout.count(level: level) >> 8)
      edge.append(try tile.map { try files.hashes(of: $0) } ?? [])
    }
    if let tile = layout.tile(level: nil, index: size >> 8) {
      bundle = try EntryBundle.bytes(try files.entries(of: tile).map { Array($0) })
    }
  }

  public var root: TreeHash {
    var root: TreeHash?
    for hashes in edge { root = hasher.root(of: hashes[...], and: root) }
    return root ?? hasher.emptyRoot
  }

  /// - Returns: where the entry stands, counted from 0.
  @discardableResult
  public mutating func append(_ entry: some Collection<UInt8>) throws(EntryTooLong) -> Int {
    try EntryBundle.append(entry, to: &bundle)
    size += 1
    if size & 255 == 0 { finishBundle() }
    append(hasher.leaf(entry), level: 0)
    return size - 1
  }

  /// What has to be written since the last time, in this order: first entries, then tiles upwards.
  /// The checkpoint comes after all of them.
  public mutating func files() -> [LedgerFile] {
    let partials = TileLayout(size: size).partials.filter { tile in
      TileLayout(size: size).count(level: tile.level)
        != TileLayout(size: written).count(
          level: tile.level)
    }
    let growing = partials.map { tile in
      LedgerFile(tile, tile.level.map { HashTile.bytes(edge[$0]) } ?? bundle)
    }
    defer { (finished, written) = ([], size) }
    return (finished + growing).sorted { ($0.tile.level ?? -1) < ($1.tile.level ?? -1) }
  }

  private mutating func finishBundle() {
    finished.append(LedgerFile(.entries(index: (size - 1) >> 8), bundle))
    bundle = []
  }

  private mutating func append(_ hash: TreeHash, level: Int) {
    if level == edge.count { edge.append([]) }
    edge[level].append(hash)
    guard edge[level].count == Tile.fullWidth else { return }
    let index = (size - 1) >> (8 * (level + 1))
    finished.append(
      LedgerFile(.hashes(level: level, index: index), HashTile.bytes(edge[level])))
    if let root = hasher.root(of: edge[level][...]) { append(root, level: level + 1) }
    edge[level] = []
  }
}

/// A file of a ledger that is to be written. A full one never changes again.
public struct LedgerFile: Hashable, Sendable {
  public let tile: Tile
  public let bytes: [UInt8]

  public var path: String { tile.path }

  init(_ tile: Tile, _ bytes: [UInt8]) {
    self.tile = tile
    self.bytes = bytes
  }
}
