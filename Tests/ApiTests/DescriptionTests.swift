import Api
import Kernel
import TestKit
import Testing
import Web

/// The description is printed from the table of routes, so it cannot lie about what there is.
@Suite struct DescriptionTests {
  @Test func `every operation is described, and nothing else`() async throws {
    let site = try await TestSite(.sqlite)
    let description = try JSONReader.read(
      try await site.stranger().get("/api/openapi.json").text.utf8)
    let described = description["paths"]?.members.flatMap { path in
      path.value.members.map { "\($0.name.uppercased()) \(path.name)" }
    }
    let served = site.entries.filter { $0.path.hasPrefix(Operation.root) }.map { entry in
      let parts = entry.path.split(separator: "/").map {
        $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0)
      }
      return "\(entry.method) /\(parts.joined(separator: "/"))"
    }

    #expect(!served.isEmpty)
    #expect(Set(described ?? []) == Set(served))
    #expect(described?.count == served.count)
  }

  @Test func `every reference in it leads somewhere, and no name stands for two things`()
    async throws
  {
    let site = try await TestSite(.sqlite)
    let text = try await site.stranger().get("/api/openapi.json").text
    let description = try JSONReader.read(text.utf8)

    for match in text.matches(of: /"\$ref":"#\/components\/([a-z]+)\/([^"]+)"/) {
      let found = description["components"]?[String(match.1)]?[String(match.2)]
      #expect(found != nil, "\(match.0)")
    }
    let ids = site.entries.compactMap { ($0.details as? Operation)?.id }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `people find the same list on a page`() async throws {
    let site = try await TestSite(.sqlite)
    let page = try await site.stranger().get("/api").text

    for case let operation as Operation in site.entries.compactMap(\.details) {
      #expect(page.contains(operation.template), "\(operation.id)")
      #expect(page.contains(operation.title.zh), "\(operation.id)")
    }
  }
}
