import FoundationEssentials

/// Where the books that a book stands on are looked for: in its own folder `parents`, where a book
/// that was copied carries them, and beside it.
struct BookShelf {
  static let carried = "parents/"

  let directory: String

  init(_ directory: String) {
    self.directory = directory
  }

  /// The texts of the book, and under `../cn/` or `parents/cn/` those of the books above.
  func texts() throws(BookErrors) -> [String: String] {
    var texts = try BookFiles.read(directory)
    for folder in parentFolders() {
      for (path, text) in try BookFiles.read("\(directory)/\(folder)") {
        texts["\(folder)/\(path)"] = text
      }
    }
    return texts
  }

  /// The folders of all books above, in the order in which they are named. Of one that is there in
  /// several versions all are taken: what is wanted is checked when they are read.
  func parentFolders() -> [String] {
    let heads = candidates().compactMap { folder in head(of: folder).map { (folder, $0) } }
    var wanted = head(of: nil)?.extends.map(\.id) ?? []
    var folders: [String] = []
    while let id = wanted.popLast() {
      for (folder, head) in heads where head.id == id && !folders.contains(folder) {
        folders.append(folder)
        wanted += head.extends.map(\.id)
      }
    }
    return folders.sorted()
  }

  /// What lies in `parents` comes first: where a book is in both places, the carried one counts.
  private func candidates() -> [String] {
    let files = FileManager.default
    let inside = (try? files.contentsOfDirectory(atPath: "\(directory)/parents")) ?? []
    let beside = (try? files.contentsOfDirectory(atPath: "\(directory)/..")) ?? []
    let carried = inside.sorted().map { Self.carried + $0 }
    return carried + beside.sorted().filter { !inside.contains($0) }.map { "../\($0)" }
  }

  private func head(of folder: String?) -> BookHead? {
    let path = [directory, folder, "book.yaml"].compactMap { $0 }.joined(separator: "/")
    guard let data = FileManager.default.contents(atPath: path),
      data.count <= YAMLScan.maximumBytes
    else { return nil }
    return BookHead(text: String(decoding: data, as: UTF8.self))
  }
}
