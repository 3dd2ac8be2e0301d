/// Finds and loads the books above, each before the one that stands on it.
struct ParentLoader {
  let loader: BookLoader
  private var family: BookFamily { loader.family }
  private var head: BookHead { loader.head }
  private var problems: Problems { loader.problems }

  /// - Returns: `nil` if one of them is missing or faulty; the reason is reported.
  func load() -> [Book]? {
    let above = loader.below + [head.id]
    let books = head.extends.map { book($0, under: above) }
    let found = books.compactMap { $0 }
    guard head.isWhole, found.count == books.count else { return nil }
    for (parent, book) in zip(head.extends, found) where book.rank < head.rank {
      problems.report(
        parent.place, zh: "\(book.id) 是\(book.rank.title)，低于本手册，不能作上一层。",
        en: "\(book.id) ranks below this book and cannot stand above it")
    }
    checkNames(found)
    return found
  }

  private func book(_ parent: BookHead.Parent, under above: [String]) -> Book? {
    if above.contains(parent.id) {
      let circle = (above + [parent.id]).joined(separator: " → ")
      problems.report(
        parent.place, zh: "手册互为上一层，绕成了圈：\(circle)。", en: "books extend each other: \(circle)")
      return nil
    }
    guard let folder = folder(of: parent) else { return nil }
    let lower = BookLoader(
      files: family.files(in: folder), folder: folder, family: family, below: above)
    let book = lower.load()
    problems.report(BookErrors(lower.problems.all))
    return lower.problems.all.isEmpty ? book : nil
  }

  private func folder(of parent: BookHead.Parent) -> String? {
    let known = family.heads.filter { $0.value.id == parent.id }
    if let found = known.first(where: { $0.value.version == parent.version }) { return found.key }
    let versions = known.map(\.value.version).sorted().joined(separator: "、")
    if versions.isEmpty {
      problems.report(
        parent.place, zh: "旁边没有手册 \(parent.id)。请把它的文件夹放在本手册旁边，或放进 parents。",
        en: "there is no book \(parent.id) beside this one or in parents")
    } else {
      problems.report(
        parent.place, zh: "要的是 \(parent.id) 的 \(parent.version) 版，这里有的是 \(versions)。",
        en: "\(parent.id) is wanted as \(parent.version), there is \(versions)")
    }
    return nil
  }

  /// Two books above may both stand on a third, but not each have their own thing by one name.
  private func checkNames(_ books: [Book]) {
    var origins: [Name: String] = [:]
    for (parent, book) in zip(head.extends, books) {
      for (name, origin) in book.origins.sorted(by: { $0.key < $1.key }) {
        if let other = origins[name], other != origin {
          problems.report(
            parent.place, zh: "“\(name.text)”在 \(other) 和 \(origin) 里各有一个，不能同时作上一层。",
            en: "\(name.text) stands in \(other) and again in \(origin)")
        }
        origins[name] = origin
      }
    }
  }
}
