import Testing
import TransparencyLog

/// Names of tiles, and which a ledger has.
@Suite struct TileTests {
  @Test func `tiles have the names of the standard`() {
    for (tile, path) in [
      (Tile.hashes(level: 0, index: 1_234_067), "tile/0/x001/x234/067"),
      (.hashes(level: 0, index: 0, width: 5), "tile/0/000.p/5"),
      (.hashes(level: 7, index: 999), "tile/7/999"),
      (.hashes(level: 1, index: 1000, width: 255), "tile/1/x001/000.p/255"),
      (.entries(index: 273, width: 112), "tile/entries/273.p/112"),
      (.entries(index: 1_000_000), "tile/entries/x001/x000/000"),
    ] {
      #expect(tile.path == path)
      #expect(Tile(path: path) == tile)
    }
  }

  @Test func `other names are nobody's`() {
    for path in [
      "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/x000/001",
      "tile/00/000", "tile/-1/000", "tile/8/000", "tile/63/000", "tile/0/000.p/0",
      "tile/0/000.p/256", "tile/0/000.p/05", "tile/0/000.p/", "tile/0/000.p", "tile/0/001/002",
      "tile/0/x001/x002", "tile/x/000", "tile/entries/+12", "tile/0/+00", "/tile/0/000",
      "tile//000", "tile/0/000/", "tile/0/000.p/5/6", "tile/0/٠٠٠",
      "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
      "tile/0/" + String(repeating: "x001/", count: 50) + "001",
    ] {
      #expect(Tile(path: path) == nil, "\(path)")
    }
  }

  @Test func `a ledger of 70,000 entries has the tiles of the standard's example`() {
    let layout = TileLayout(size: 70_000)
    #expect(layout.levels == 0..<3)
    #expect(layout.tiles(level: 0).count { $0.isFull } == 273)
    #expect(layout.tiles(level: 1).count { $0.isFull } == 1)
    #expect(
      layout.partials == [
        .entries(index: 273, width: 112), .hashes(level: 0, index: 273, width: 112),
        .hashes(level: 1, index: 1, width: 17), .hashes(level: 2, index: 0, width: 1),
      ])
    #expect(
      TileLayout(size: 256).tiles == [
        .entries(index: 0), .hashes(level: 0, index: 0), .hashes(level: 1, index: 0, width: 1),
      ])
    #expect(TileLayout(size: 0).tiles.isEmpty)
    #expect(TileLayout(size: -5).tiles.isEmpty)
    #expect(TileLayout(size: Int.max).levels == 0..<8)
    #expect(TileLayout(size: Int.max).partials.count == 9)
  }

  @Test func `a partial tile is collected when its full one is there`() {
    let layout = TileLayout(size: 600)
    #expect(layout.isCollectable(.hashes(level: 0, index: 0, width: 5)))
    #expect(layout.isCollectable(.entries(index: 1, width: 255)))
    #expect(!layout.isCollectable(.entries(index: 2, width: 88)))
    #expect(!layout.isCollectable(.entries(index: 2, width: 3)))
    #expect(!layout.isCollectable(.hashes(level: 0, index: 0)))
    #expect(!layout.isCollectable(.hashes(level: 1, index: 0, width: 2)))
  }

  @Test func `what a ledger writes as it grows is what its layout says`() throws {
    var dice = Dice(3)
    var builder = LedgerBuilder()
    var size = 0
    while size < 1_500 {
      let next = size + Int.random(in: 0...300, using: &dice)
      for index in size..<next { try builder.append(SmallLog.entry(index)) }
      let files = builder.files()
      #expect(Set(files.map(\.tile)) == Set(TileLayout(size: next).tiles(since: size)))
      #expect(files.count == TileLayout(size: next).tiles(since: size).count)
      let levels = files.map { $0.tile.level ?? -1 }
      #expect(levels == levels.sorted())
      size = next
    }
  }

  @Test func `the golden log has the golden bundle`() throws {
    var builder = LedgerBuilder()
    for entry in Published.goldenEntries { try builder.append(entry) }
    let files = builder.files()
    #expect(files.map(\.path) == ["tile/entries/000.p/5", "tile/0/000.p/5"])
    let start = Published.bytes("00147b226b223a2266696c696e67222c226e223a317d0013")
    #expect(files[0].bytes.starts(with: start))
    #expect("\(builder.root)" == Published.goldenRoot)
    #expect(files[1].bytes.count == 5 * 32)
    #expect(throws: EntryTooLong.self) {
      try builder.append([UInt8](repeating: 0, count: 65_536))
    }
    #expect(try builder.append([UInt8](repeating: 0, count: 65_535)) == 5)
  }
}
