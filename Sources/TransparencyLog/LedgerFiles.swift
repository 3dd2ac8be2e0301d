/// Whoever hands out the files of a ledger: a folder, a web server, a database.
public protocol LedgerFiles {
  /// `nil` where there is no such file. The path is below the ledger's own address, such as
  /// `checkpoint` or `tile/0/000`.
  func bytes(at path: String) throws -> [UInt8]?
}

extension LedgerFiles {
  /// Whole tiles take the place of partial ones that were collected.
  func hashes(of tile: Tile) throws -> [TreeHash] {
    if let bytes = try bytes(at: tile.path) { return try HashTile.hashes(bytes, of: tile) }
    guard !tile.isFull, let bytes = try bytes(at: tile.full.path) else {
      throw StoredFault.missing(tile.path)
    }
    return Array(try HashTile.hashes(bytes, of: tile.full).prefix(tile.width))
  }

  func entries(of tile: Tile) throws -> [ArraySlice<UInt8>] {
    if let bytes = try bytes(at: tile.path) { return try EntryBundle.entries(bytes, of: tile) }
    guard !tile.isFull, let bytes = try bytes(at: tile.full.path) else {
      throw StoredFault.missing(tile.path)
    }
    return Array(try EntryBundle.entries(bytes, of: tile.full).prefix(tile.width))
  }
}
