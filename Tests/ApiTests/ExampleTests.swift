import Foundation
import HTTPTypes
import Kernel
import Registry
import Tables
import TestKit
import Testing

/// The requests in `docs/api.md` are answered as it says there.
@Suite struct ExampleTests {
  private struct Example {
    let method: HTTPRequest.Method
    let path: String
    let body: JSON?
    let status: Int
    let answer: JSON?
  }

  @Test func `every example of the document is answered as it says`() async throws {
    let examples = try Self.examples()
    let program = try await TestSite(.sqlite).program(
      for: .who(
        may: .addComplex, .changeComplex, .seeRegistry, .keepFacilities, .keepViews, .search))
    var id = ""

    #expect(examples.count >= 16)
    for example in examples {
      let path = example.path.replacing("{id}", with: id).replacing("/api/v1/", with: "")
      let answer = try await program.send(example.method, path, example.body)
      #expect(answer.status == example.status, "\(example.method) \(path): \(answer.text)")
      if let said = example.answer {
        #expect(Self.agrees(answer.json, with: said), "\(path): \(answer.text)")
      }
      if let made = answer.json["id"]?.asText { id = made }
    }
  }

  /// Everything that the document says is there; `…` agrees with anything.
  private static func agrees(_ answer: JSON?, with said: JSON) -> Bool {
    switch said {
    case .text("…"): answer != nil && answer != .null
    case .object(let members): members.allSatisfy { agrees(answer?[$0.name], with: $0.value) }
    case .list(let items):
      answer?.items.count == items.count
        && zip(answer?.items ?? [], items).allSatisfy { agrees($0, with: $1) }
    default: answer == said
    }
  }

  private static func examples() throws -> [Example] {
    let path = #filePath.replacing("Tests/ApiTests/ExampleTests.swift", with: "docs/api.md")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.matches(
      of: /```http\n([A-Z]+) (\S+)\n(?s:(.*?))```\s+```json (\d+)\n(?s:(.*?))```/
    )
    .map { match in
      Example(
        method: try #require(HTTPRequest.Method(rawValue: String(match.1))),
        path: String(match.2), body: try json(match.3), status: Int(match.4) ?? 0,
        answer: try json(match.5))
    }
  }

  private static func json(_ text: Substring) throws -> JSON? {
    let bare = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return bare.isEmpty ? nil : try JSONReader.read(bare.utf8)
  }
}
