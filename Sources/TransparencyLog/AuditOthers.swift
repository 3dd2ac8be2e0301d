extension LedgerAudit {
  /// Partial tiles of earlier sizes must be beginnings of what is there now.
  mutating func checkOthers(
    _ paths: [String], _ files: some LedgerFiles, _ layout: TileLayout
  ) throws {
    for path in paths where path.hasPrefix("tile/") {
      guard let tile = Tile(path: path) else {
        remarks.append(
          StoredFault(path, zh: "不是账本的文件，没有核对。", en: "is no file of a ledger; not checked"))
        continue
      }
      guard let now = layout.tile(level: tile.level, index: tile.index), tile.width <= now.width
      else {
        remarks.append(
          StoredFault(path, zh: "在检查点之后，没有核对。", en: "is behind the checkpoint; not checked"))
        continue
      }
      if tile != now { try check(tile, beginning: now, files) }
    }
  }

  private mutating func check(
    _ tile: Tile, beginning now: Tile, _ files: some LedgerFiles
  ) throws {
    do {
      let bytes = try files.bytes(at: tile.path) ?? []
      let isSame =
        tile.level == nil
        ? try files.entries(of: now).starts(with: try EntryBundle.entries(bytes, of: tile))
        : try files.hashes(of: now).starts(with: try HashTile.hashes(bytes, of: tile))
      tiles += 1
      if !isSame {
        add(StoredFault(tile.path, zh: "与 \(now.path) 不符。", en: "does not begin \(now.path)"))
      }
    } catch let fault as StoredFault {
      if !differences.contains(fault) { add(fault) }
    }
  }

  /// The tree has been checked, so its root at the earlier size is what the earlier checkpoint must
  /// have.
  mutating func checkGrowth(of tree: some NodeReader, since older: Checkpoint) throws {
    guard older.origin == checkpoint?.origin else {
      return add(
        StoredFault(
          "checkpoint", zh: "留存的检查点是另一个账本“\(older.origin)”的。",
          en: "the kept checkpoint is of another log, \(older.origin)"))
    }
    guard older.size <= tree.size else {
      return add(
        StoredFault(
          "checkpoint", zh: "账本退回去了：留存的检查点有 \(older.size) 条，现在只有 \(tree.size) 条。",
          en: "the log was rolled back from \(older.size) entries to \(tree.size)"))
    }
    guard try tree.root(at: older.size) != older.root else { return }
    add(
      StoredFault(
        "checkpoint", zh: "前 \(older.size) 条被改写过：与留存的检查点不符。",
        en: "the first \(older.size) entries are not those of the kept checkpoint"))
  }
}
