import FoundationEssentials

/// The one place where this library touches the disk: it reads a book's folder into memory.
struct BookFiles {
  static let maximumFiles = 500

  /// Text by path inside the folder: `rules/m12.yaml`.
  static func read(_ directory: String) throws(BookErrors) -> [String: String] {
    var texts: [String: String] = [:]
    let problems = Problems()
    for path in try paths(in: directory) {
      let start = Place(file: path, line: 1, column: 1)
      guard let data = FileManager.default.contents(atPath: "\(directory)/\(path)") else {
        problems.report(start, zh: "读不到这个文件。请检查权限。", en: "cannot be read: check permissions")
        continue
      }
      guard data.count <= YAMLScan.maximumBytes, let text = String(data: data, encoding: .utf8)
      else {
        problems.report(
          start, zh: "文件超过 1 MB，或不是 UTF-8 文字。", en: "larger than 1 MB, or not UTF-8 text")
        continue
      }
      texts[path] = text
    }
    if !problems.all.isEmpty { throw BookErrors(problems.all) }
    return texts
  }

  private static func paths(in directory: String) throws(BookErrors) -> [String] {
    let root = Place(file: directory, line: 1, column: 1)
    guard let all = try? FileManager.default.subpathsOfDirectory(atPath: directory) else {
      throw BookErrors([
        BookError(
          root, zh: "没有这个文件夹。请给出规则手册所在的文件夹。",
          en: "no such folder: name the folder of a rulebook")
      ])
    }
    let paths = all.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".md") }
      .filter { !$0.hasPrefix(BookShelf.carried) }.sorted()
    guard paths.count <= maximumFiles else {
      throw BookErrors([
        BookError(
          root, zh: "文件太多，最多 \(maximumFiles) 个。", en: "more than \(maximumFiles) files")
      ])
    }
    return paths
  }
}

extension Book {
  /// Loads a book from its folder, with the books it stands on: they lie beside it, or in its own
  /// folder `parents`. - Throws: everything that is wrong with them, at once.
  public static func load(directory: String) throws(BookErrors) -> Book {
    try load(files: try BookShelf(directory).texts())
  }

  /// Copies a book so that it can stand alone: the books above go along, into `parents`.
  public static func copy(directory: String, to place: String) throws {
    let shelf = BookShelf(directory)
    try FileManager.default.copyItem(atPath: directory, toPath: place)
    for folder in shelf.parentFolders() where folder.hasPrefix("../") {
      let home = "\(place)/parents/\(folder.dropFirst(3))"
      try FileManager.default.createDirectory(
        atPath: "\(place)/parents", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(directory)/\(folder)", toPath: home)
    }
  }

  /// The folders of the books above that lie outside a book's own, with the name under which each
  /// goes along when the book is moved: `parents/cn`.
  public static func parents(of directory: String) -> [(folder: String, name: String)] {
    BookShelf(directory).parentFolders().filter { $0.hasPrefix("../") }
      .map { ("\(directory)/\($0)", "parents/\($0.dropFirst(3))") }
  }
}
