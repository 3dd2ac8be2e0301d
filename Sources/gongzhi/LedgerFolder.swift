import FoundationEssentials
import TransparencyLog

/// A ledger as files below a folder.
struct LedgerFolder: LedgerFiles {
  let path: String

  /// A bundle of 256 entries, each as long as an entry may be, is the largest.
  private static let largest = Tile.fullWidth * (EntryBundle.longestEntry + 2)

  func bytes(at name: String) throws -> [UInt8]? {
    let file = "\(path)/\(name)"
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else {
      return nil
    }
    guard let size = attributes[.size] as? UInt64, size <= UInt64(Self.largest),
      let data = FileManager.default.contents(atPath: file)
    else { throw StoredFault(name, zh: "读不了这个文件，或者它太大。", en: "cannot be read, or is too large") }
    return [UInt8](data)
  }

  /// The files that a walk over the ledger need not meet: old partial tiles, and what is no tile.
  func asides() -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: path + "/tile")
    return (names ?? []).map { "tile/\($0)" }.filter { name in
      guard let tile = Tile(path: name) else { return !isFolder(name) }
      return !tile.isFull
    }.sorted()
  }

  private func isFolder(_ name: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
      && isFolder
  }
}
