import Testing

/// The walls of the house. Every guard is shown a file that breaks it, so that we know it can bark.
@Suite struct WallTests {
  @Test func `imports never point up`() {
    expectNone(ImportGuard.look)
    expectBark(
      ImportGuard.look,
      [
        "Civil/Day.swift": "import Storage", "Facts/Event.swift": "import Acts",
        "Storage/Row.swift": "package import Web", "Kernel/ID.swift": "@testable import Civil",
      ])
  }

  @Test func `areas do not import each other, but for organs and registry`() {
    expectBark(
      ImportGuard.look,
      [
        "Registry/Complex.swift": "import Obligations",
        "Organs/Post.swift": "import Registry",
      ])
    expectQuiet(ImportGuard.look, ["Obligations/Duty.swift": "import Registry"])
  }

  @Test func `engines stay below and the web stays at the door`() {
    expectBark(
      ImportGuard.look,
      [
        "Registry/Contracts.swift": "import StorageSQLite",
        "Registry/Contract.swift": "import Web",
        "Registry/FileContract.swift": "import Hummingbird",
        "Acts/Desk.swift": "import GRDB",
      ])
    expectQuiet(
      ImportGuard.look,
      [
        "Registry/ContractRoutes.swift": "import Hummingbird\nimport Web",
        "Registry/ContractPage.swift": "import Web",
      ])
  }

  @Test func `SQL stands in the files of nouns and schemas`() {
    expectNone(SQLGuard.look)
    expectBark(
      SQLGuard.look,
      [
        "Registry/FileContract.swift": #"let q = "SELECT id FROM contract WHERE id = \(id)""#,
        "Registry/ListContracts.swift":
          "struct ListContracts: Look {\n  let q = \"SELECT * FROM contract\"\n}",
        "Registry/ContractPage.swift": "let q = \"\"\"\n  UPDATE contract SET number = 1\n  \"\"\"",
      ])
    expectQuiet(
      SQLGuard.look,
      [
        "Registry/Contracts.swift": #"let q = "SELECT * FROM contract""#,
        "Registry/FileContract.swift": "// SELECT * FROM contract",
        "Registry/Contract.swift": #"let words = "请选择 SELECT""#,
      ])
  }

  @Test func `clock and chance come from the surroundings`() {
    expectNone(PurityGuard.look)
    expectBark(
      PurityGuard.look,
      [
        "Civil/Day.swift": "let now = Date()",
        "Kernel/ID.swift": "let x = Int.random(in: 0..<3)",
        "Rulebook/Book.swift": "import Foundation",
        "Registry/Complex.swift": "let id = UUID()",
        "Rulebook/Rule.swift": #"let s = "\(TimeZone.current)""#,
      ])
    expectQuiet(PurityGuard.look, ["Civil/Day.swift": "// Date() would be wrong here"])
  }

  @Test func `nothing in the house is forced`() {
    expectNone(CareGuard.look)
    expectBark(
      CareGuard.look,
      [
        "Web/Pages.swift": "let x = try! load()",
        "Web/Page.swift": "let y = z as! Page", "Acts/Act.swift": "return value!",
        "Acts/Desk.swift": "let x = rows[0]!.name", "Storage/Row.swift": #"fatalError("no")"#,
      ])
    expectQuiet(
      CareGuard.look,
      [
        "Acts/Act.swift": "if a != b, !c { return [!d] }",
        "Acts/Desk.swift": #"let words = "Stop!""#,
      ])
  }

  @Test func `a file fits on two screens`() {
    expectNone(SizeGuard.look)
    expectBark(
      SizeGuard.look, ["Web/Pages.swift": String(repeating: "let x = 1\n", count: 151)])
    expectQuiet(SizeGuard.look, ["Web/Pages.swift": String(repeating: "let x = 1\n", count: 150)])
  }

  private typealias Guard = (Source) -> [Violation]

  private func expectNone(_ look: Guard, at place: SourceLocation = #_sourceLocation) {
    let found = House.sources.flatMap(look)
    #expect(!House.sources.isEmpty, sourceLocation: place)
    #expect(found.isEmpty, "\(list(found))", sourceLocation: place)
  }

  private func expectBark(
    _ look: Guard, _ planted: KeyValuePairs<String, String>,
    at place: SourceLocation = #_sourceLocation
  ) {
    for (path, text) in planted {
      let found = look(Source(path: "Sources/" + path, text: text))
      #expect(!found.isEmpty, "not noticed: \(text)", sourceLocation: place)
    }
  }

  private func expectQuiet(
    _ look: Guard, _ planted: KeyValuePairs<String, String>,
    at place: SourceLocation = #_sourceLocation
  ) {
    for (path, text) in planted {
      let found = look(Source(path: "Sources/" + path, text: text))
      #expect(found.isEmpty, "\(list(found))", sourceLocation: place)
    }
  }

  private func list(_ found: [Violation]) -> String {
    found.map(\.description).joined(separator: "\n")
  }
}
