/// A tree read from its tiles. A proof takes at most two tiles of each level, however large the tree
/// is; they are kept for the next proof.
///
/// What it reads is believed by nobody: whoever asks for a proof holds it against a signed root.
public final class TiledTree<Files: LedgerFiles, Hasher: TreeHasher>: NodeReader {
  public let hasher: Hasher
  public let size: Int
  private let files: Files
  private let layout: TileLayout
  private var known: [Tile: [TreeHash]] = [:]
  /// Tiles of 8,192 bytes that are kept.
  private let mostKnown: Int

  public init(
    size: Int, files: Files, by hasher: Hasher = SHA256Hasher(), mostKnown: Int = 64
  ) {
    self.size = size
    self.files = files
    self.hasher = hasher
    self.mostKnown = mostKnown
    layout = TileLayout(size: size)
  }

  public func hash(of subtree: Subtree) throws -> TreeHash {
    let (level, height) = (subtree.level / 8, subtree.level % 8)
    let first = subtree.index << height
    guard let tile = layout.tile(level: level, index: first >> 8) else {
      throw ProofFault.noSuchEntry(first, of: size)
    }
    let start = first & 255
    let hashes = try hashes(of: tile)
    guard start + 1 << height <= hashes.count,
      let hash = hasher.root(of: hashes[start..<(start + 1 << height)])
    else { throw ProofFault.noSuchEntry(first, of: size) }
    return hash
  }

  public func entry(at index: Int) throws -> [UInt8] {
    guard (0..<size).contains(index), let tile = layout.tile(level: nil, index: index >> 8) else {
      throw ProofFault.noSuchEntry(index, of: size)
    }
    return Array(try files.entries(of: tile)[index & 255])
  }

  private func hashes(of tile: Tile) throws -> [TreeHash] {
    if let hashes = known[tile] { return hashes }
    let hashes = try files.hashes(of: tile)
    if known.count >= mostKnown { known.removeAll(keepingCapacity: true) }
    known[tile] = hashes
    return hashes
  }
}
