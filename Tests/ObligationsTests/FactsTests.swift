import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage
import TestKit
import Testing

@Suite struct FactsTests {
  static let attributes: [String: Attribute] = [
    "a": .text("引号\"与\\反斜杠\n换行\u{1F3E0}"), "b": .number(-7), "c": .flag(true),
    "d": .list(["一", "二"]), "e": .list([]),
  ]

  @Test func `what a fact says survives being written down`() throws {
    let text = FactJSON.text(Self.attributes)
    #expect(try FactJSON.attributes(text) == Self.attributes)
    #expect(try FactJSON.subject(FactJSON.text(["合同": "c-9"])) == ["合同": "c-9"])
    #expect(try FactJSON.subject("{}") == [:])
    #expect(try FactJSON.subject(#" { "a" : "\u4e00\ud83c\udfe0\t" } "#) == ["a": "一🏠\t"])
  }

  @Test(arguments: ["", "{", #"{"a"}"#, #"{"a":"b""#, #"{"a":"\x"}"#, #"{"a":"b\u12"}"#])
  func `broken text is refused and never read past its end`(text: String) {
    #expect(throws: BadFactJSON.self) { try FactJSON.subject(text) }
  }

  @Test(arguments: Engine.available)
  func `facts about one thing come in the order they became known`(engine: Engine) async throws {
    let database = try await engine.database(FactStore.migrations)
    try await database.write { db in
      for (id, at) in [("f-2", 2), ("f-1", 1), ("f-3", 3)] {
        let fact = Fact(
          id: id, kind: "contract.signed", subject: ["contract": id == "f-3" ? "c-2" : "c-1"],
          on: "2026-09-16", knownAt: Instant(milliseconds: Int64(at)), by: "housing")
        try db.insert(fact, in: "411502/002", enterprise: nil)
      }
    }
    let found = try await database.read {
      try $0.facts(about: "contract", "c-1", district: "411502").map(\.fact.id)
    }
    #expect(found == ["f-1", "f-2"])
    let all = try await database.read {
      try $0.facts(kinds: ["contract.signed"], under: "411502").map(\.fact.id)
    }
    #expect(all == ["f-1", "f-2", "f-3"])
  }

  @Test func `evidence is known by its bytes and not by its name`() {
    #expect(FileType(of: Array("%PDF-1.7".utf8)) == .pdf)
    #expect(FileType(of: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpg)
    #expect(FileType(of: Array("<html>".utf8)) == nil)
    #expect(FileType(of: Array("PK\u{3}\u{4}".utf8)) == nil)
    #expect(FileType(of: []) == nil)
  }
}
