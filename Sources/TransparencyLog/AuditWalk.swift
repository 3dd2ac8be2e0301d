/// Walks over a ledger once from left to right and keeps one tile of each level.
struct AuditWalk<Files: LedgerFiles, Hasher: TreeHasher> {
  let files: Files
  let hasher: Hasher
  private let layout: TileLayout
  private(set) var entries = 0
  private(set) var tiles = 0
  private(set) var findings: [StoredFault] = []
  /// By level, the hashes of the tile at which the walk is.
  private var edge: [[TreeHash]] = []
  /// By level, the roots computed for the tile that comes next there.
  private var above: [[TreeHash?]] = []

  init(size: Int, files: Files, hasher: Hasher) {
    self.files = files
    self.hasher = hasher
    layout = TileLayout(size: size)
  }

  /// Of what is stored.
  var root: TreeHash {
    var root: TreeHash?
    for hashes in edge { root = hasher.root(of: hashes[...], and: root) }
    return root ?? hasher.emptyRoot
  }

  /// Ends early where hardly anything is there: a checkpoint may claim any size.
  mutating func run(_ progress: (Double) -> Void) throws {
    var index = 0
    while let bundle = layout.tile(level: nil, index: index) {
      let leaves = try leaves(of: bundle)
      try step(level: 0, index: index, computed: leaves)
      entries += leaves.count
      guard findings.count <= LedgerAudit.mostDifferences else { return }
      index += 1
      if index & 255 == 0 { progress(Double(index) / Double(layout.size >> 8 + 1)) }
    }
  }

  private mutating func leaves(of bundle: Tile) throws -> [TreeHash] {
    do {
      let entries = try files.entries(of: bundle)
      tiles += 1
      return entries.map { hasher.leaf($0) }
    } catch let fault as StoredFault {
      findings.append(fault)
      return []
    }
  }

  /// Holds what follows from the level below against what is stored, then goes up.
  ///
  /// - Parameter computed: `nil` in place of hashes that cannot be known any more.
  private mutating func step(level: Int, index: Int, computed: [TreeHash?]) throws {
    guard let tile = layout.tile(level: level, index: index) else { return }
    let stored = try stored(tile)
    if let stored { compare(stored, computed, in: tile) }
    while edge.count <= level { edge.append([]) }
    edge[level] = stored ?? computed.compactMap { $0 }
    guard tile.isFull else { return }
    let isComplete = edge[level].count == Tile.fullWidth
    let root = isComplete ? hasher.root(of: edge[level][...]) : nil
    edge[level] = []
    try climb(to: level + 1, index: index, with: root)
  }

  /// Puts the root of a tile beside its siblings; when the tile above is complete, steps to it.
  private mutating func climb(to level: Int, index: Int, with root: TreeHash?) throws {
    while above.count <= level { above.append([]) }
    above[level].append(root)
    let count = layout.count(level: level)
    guard index & 255 == 255 || index == count - 1 else { return }
    let computed = above[level]
    above[level] = []
    try step(level: level, index: index >> 8, computed: computed)
  }

  private mutating func stored(_ tile: Tile) throws -> [TreeHash]? {
    do {
      let hashes = try files.hashes(of: tile)
      tiles += 1
      return hashes
    } catch let fault as StoredFault {
      findings.append(fault)
      return nil
    }
  }

  private mutating func compare(_ stored: [TreeHash], _ computed: [TreeHash?], in tile: Tile) {
    for (place, pair) in zip(stored, computed).enumerated() where pair.0 != pair.1 ?? pair.0 {
      findings.append(tile.level == 0 ? entryFault(place, in: tile) : hashFault(place, in: tile))
    }
  }

  private func entryFault(_ place: Int, in tile: Tile) -> StoredFault {
    let number = tile.index << 8 + place
    let bundle = layout.tile(level: nil, index: tile.index)?.path ?? ""
    return StoredFault(
      tile.path, zh: "第 \(number) 条（从 0 数起，在 \(bundle) 里）与它的哈希不符。",
      en: "entry \(number), counted from 0, in \(bundle), does not have its hash")
  }

  private func hashFault(_ place: Int, in tile: Tile) -> StoredFault {
    let level = tile.level.map { $0 - 1 }
    let below = layout.tile(level: level, index: tile.index << 8 + place)?.path ?? ""
    return StoredFault(
      tile.path, zh: "第 \(place) 个哈希与 \(below) 不符。",
      en: "hash \(place) does not belong to \(below)")
  }
}
