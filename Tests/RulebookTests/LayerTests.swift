import Civil
import Foundation
import Kernel
import Rulebook
import Testing

/// Books that stand on others: what is missing, goes round in circles, or hides something.
@Suite struct LayerTests {
  private let extends = "cn.henan.property@2026.1.0"

  private func fault(_ file: String, _ from: String, _ to: String) throws -> BookError {
    var books = Layered()
    try books.change(file, from, to)
    return try books.fault()
  }

  @Test func `a book above that is not there is named where it is asked for`() throws {
    let fault = try fault("book.yaml", extends, "cn.hunan.property@2026.1.0")
    #expect(fault.place.file == "book.yaml" && fault.place.line == 11 && fault.place.column == 11)
    #expect(fault.message.en.contains("there is no book cn.hunan.property"))
    #expect(fault.message.zh.contains("旁边没有手册 cn.hunan.property"))
  }

  @Test func `another version than the one that is there is refused`() throws {
    let fault = try fault("book.yaml", extends, "cn.henan.property@2027.1.0")
    #expect(fault.message.en.contains("wanted as 2027.1.0, there is 2026.1.0"))
  }

  @Test func `a book above is written with its version`() throws {
    let fault = try fault("book.yaml", extends, "cn.henan.property")
    #expect(fault.message.en.contains("ID@VERSION"))
  }

  @Test func `books that stand on each other are refused`() throws {
    var books = Layered()
    let id = "cn.henan.xinyang.shihe.property@2024.1.0-draft.1"
    books.files["../shihe/book.yaml"] = books.files["book.yaml"]
    try books.change(
      "../cn/book.yaml", "rank: law\n", "rank: law\nextends: [\"\(id)\"]\n")
    let fault = try books.fault()
    #expect(fault.place.file == "../cn/book.yaml")
    #expect(fault.message.en.contains("extend each other: cn.henan.xinyang.shihe.property → "))
  }

  @Test func `a fault in a book above comes with its place there`() throws {
    let fault = try fault("../cn/rules/owners.yaml", "lead: { count: 15", "lead: { count: 0")
    #expect(fault.place.file == "../cn/rules/owners.yaml" && fault.place.line == 12)
  }

  @Test func `a lower book cannot stand above`() throws {
    let fault = try fault("book.yaml", "rank: district", "rank: law")
    #expect(fault.message.en.contains("ranks below this book"))
  }

  @Test(arguments: [
    ("vocabulary.yaml", "  department: {", "  complex: { zh: 小区 }\n  department: {", "complex"),
    (
      "vocabulary.yaml", "events:\n", "events:\n  contract.filed: { zh: 备案, about: complex }\n",
      "contract.filed"
    ),
    ("vocabulary.yaml", "attributes:\n", "attributes:\n  note: { zh: 注, type: text }\n", "note"),
    ("organs.yaml", "roles:\n", "roles:\n  owners: { zh: 业主 }\n", "owners"),
    ("sources/law.yaml", "laws: {}", "laws:\n  cc: { title: 民法典, articles: {} }", "cc"),
    (
      "book.yaml", "counting: civil_code\n",
      "counting: civil_code\ncountings:\n  working: { start: next_day, day: working, roll: none, close: \"24:00\" }\n",
      "working"
    ),
    ("rules/m16.yaml", "id: PTY-INDUSTRY", "id: CC-TELL", "CC-TELL"),
  ])
  func `nothing of a book above is hidden unnoticed`(
    file: String, from: String, to: String, name: String
  ) throws {
    var books = Layered()
    try books.change(file, from, to)
    let errors = try #require(throws: BookErrors.self) { try books.load() }
    let found = errors.all.first { $0.message.en.contains("\(name) is already in cn.") }
    #expect(found?.place.file == file, "\(errors)")
    #expect(found?.message.zh.contains("里已经有了") == true)
  }

  @Test func `what a book above leaves open is filled below`() throws {
    let book = try Shihe.book.get()
    #expect(book.organs.short(of: "housing") == "区住建局")
    #expect(book.organs.members(of: "street").count == 9)
    #expect(book.vocabulary.entities["committee"]?.title == "业委会（物管会）")
    #expect(book.words.templates["clauses.M"] == "措施{number}")
    #expect(book.words.templates["states.late"] == "逾期")
  }

  @Test func `the digest is of all layers, wherever they lie`() throws {
    let plain = try Layered().load().digest
    #expect(try Layered().load().digest == plain)
    var books = Layered()
    try books.change("../cn/sources/law.yaml", "不含本数。", "不含本数")
    #expect(try books.load().digest != plain)
    books = Layered()
    for (path, text) in books.files where path.hasPrefix("../") {
      books.files["parents/\(path.dropFirst(3))"] = text
      books.files[path] = nil
    }
    #expect(try books.load().digest == plain)
  }

  @Test(arguments: 1...5)
  func `in which files rules stand, and in what order, changes nothing`(seed: UInt64) throws {
    var dice = Seeded(seed)
    var books = Layered()
    let plain = try books.load()
    for folder in ["rules/", "../henan/rules/", "../cn/rules/"] {
      let paths = books.files.keys.filter { $0.hasPrefix(folder) }.sorted()
      let texts = paths.shuffled(using: &dice).map { books.files[$0] }
      for (path, text) in zip(paths, texts) { books.files[path] = text }
    }
    let mixed = try books.load()
    #expect(mixed.rules.map(\.id) == plain.rules.map(\.id))
    #expect(mixed.rules.map(\.version) == plain.rules.map(\.version))
    #expect(mixed.resting.map(\.rule.id) == plain.resting.map(\.rule.id))
    #expect(mixed.resting.map(\.reason) == plain.resting.map(\.reason))
  }

  @Test func `a copied book carries those above and reads the same`() throws {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "book-\(UUID().uuidString)/rulebook").path
    try FileManager.default.createDirectory(
      atPath: URL(filePath: place).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    defer {
      try? FileManager.default.removeItem(
        atPath: URL(filePath: place).deletingLastPathComponent().path)
    }
    try Book.copy(directory: Shihe.directory, to: place)
    #expect(try Book.load(directory: place).digest == Shihe.book.get().digest)
    #expect(Book.parents(of: place).isEmpty)
    #expect(
      Book.parents(of: Shihe.directory).map(\.name) == ["parents/cn", "parents/henan"])
  }
}
