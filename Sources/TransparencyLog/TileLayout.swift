/// Which tiles a ledger of a given size has.
public struct TileLayout: Hashable, Sendable {
  public let size: Int

  /// - Parameter size: not negative.
  public init(size: Int) {
    self.size = max(0, size)
  }

  /// How many hashes a level of tiles holds; for entries, how many entries there are.
  public func count(level: Int?) -> Int { size >> (8 * (level ?? 0)) }

  /// The levels that hold at least one hash.
  public var levels: Range<Int> {
    0..<(0...Tile.highestLevel).prefix { count(level: $0) > 0 }.count
  }

  /// A tile as wide as it is at this size. `nil` where there is none.
  public func tile(level: Int?, index: Int) -> Tile? {
    guard index >= 0, index <= count(level: level) >> 8 else { return nil }
    let width = min(Tile.fullWidth, count(level: level) - index << 8)
    return width > 0 ? Tile(level: level, index: index, width: width) : nil
  }

  /// All tiles of one level from left to right, the last one perhaps partial.
  public func tiles(level: Int?) -> [Tile] {
    tiles(level: level, from: 0)
  }

  /// The bundles of entries, then the levels upwards: the order in which they are to be written, so
  /// that nothing ever points to what is not there.
  public var tiles: [Tile] { tiles(level: nil) + levels.flatMap { tiles(level: $0) } }

  /// The tiles at the right edge that are still growing.
  public var partials: [Tile] {
    ([nil] + levels.map(Optional.some)).compactMap { level in
      tile(level: level, index: count(level: level) >> 8)
    }
  }

  /// What has to be written when a ledger has grown from `old` entries to this size.
  public func tiles(since old: Int) -> [Tile] {
    let before = TileLayout(size: old)
    return ([nil] + levels.map(Optional.some)).flatMap { level in
      let known = before.count(level: level)
      return known == count(level: level) ? [] : tiles(level: level, from: known >> 8)
    }
  }

  /// A partial tile may be collected when its full one is there.
  public func isCollectable(_ tile: Tile) -> Bool {
    !tile.isFull && tile.index < count(level: tile.level) >> 8
  }

  private func tiles(level: Int?, from first: Int) -> [Tile] {
    let end = (count(level: level) + Tile.fullWidth - 1) >> 8
    return (first..<max(first, end)).compactMap { tile(level: level, index: $0) }
  }
}
