/// The bytes of a tile of hashes: the hashes one after the other.
enum HashTile {
  static func bytes(_ hashes: some Sequence<TreeHash>) -> [UInt8] {
    var bytes: [UInt8] = []
    for hash in hashes { hash.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    return bytes
  }

  static func hashes(_ bytes: [UInt8], of tile: Tile) throws(StoredFault) -> [TreeHash] {
    let length = tile.width * TreeHash.byteCount
    guard bytes.count == length else {
      throw StoredFault(
        tile.path, zh: "有 \(bytes.count) 字节，应有 \(length) 字节。",
        en: "has \(bytes.count) bytes where \(length) are needed")
    }
    return stride(from: 0, to: length, by: TreeHash.byteCount).compactMap {
      TreeHash(bytes[$0..<($0 + TreeHash.byteCount)])
    }
  }
}

extension TreeHasher {
  /// The root of the perfect trees that hang on these hashes, with what is still growing to the
  /// right of them. `nil` where there is nothing.
  func root(of hashes: ArraySlice<TreeHash>, and right: TreeHash? = nil) -> TreeHash? {
    guard !hashes.isEmpty else { return right }
    let peaks = Subtree.all(in: 0..<hashes.count).map { peak in
      let start = hashes.startIndex + peak.index << peak.level
      return perfectRoot(of: hashes[start..<(start + 1 << peak.level)])
    }
    var root = right
    for peak in peaks.reversed() { root = root.map { node(peak, $0) } ?? peak }
    return root
  }

  /// - Parameter hashes: as many as a power of two.
  private func perfectRoot(of hashes: ArraySlice<TreeHash>) -> TreeHash {
    var row = Array(hashes)
    while row.count > 1 {
      for index in 0..<(row.count / 2) { row[index] = node(row[2 * index], row[2 * index + 1]) }
      row.removeLast(row.count / 2)
    }
    return row[0]
  }
}
