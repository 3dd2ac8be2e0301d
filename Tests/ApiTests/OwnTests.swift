import Acts
import HTTPTypes
import Kernel
import TestKit
import Testing
import Web

/// One's own views, columns and settings, and the one box, by program.
@Suite struct OwnTests {
  private func program(_ site: TestSite, _ id: String = "doer") -> Program {
    let may = Set(site.entries.compactMap(\.permission))
    return site.program(
      for: Doer(
        id: ID(rawValue: id), name: "经办\(id)", organ: "housing",
        grants: Set(may.map { Grant($0, in: .region("411502")) })))
  }

  @Test func `a view has an owner, and nobody else renames or removes it`() async throws {
    let site = try await TestSite(.sqlite)
    let (mine, other) = (program(site), program(site, "other"))
    let view: JSON = .object(["name": "老旧小区", "question": "sort=-name", "shared": false])
    let place = "tables/complexes/views"
    for _ in 1...2 {
      #expect(try await mine.send(.post, place, view, key: "k").status == 204)
    }
    let again = try await mine.send(.post, place, view)
    #expect(again.status == 422)
    #expect(again.json["errors"]?.items.first?["pointer"] == "/name")

    let kept = try await mine.get(place).json["items"]?.items ?? []
    #expect(kept.map { $0["name"] } == ["老旧小区"])
    #expect(try await other.get(place).json["items"]?.items.isEmpty == true)
    let id = kept.first?["id"]?.asText ?? ""
    #expect(try await other.send(.put, "views/\(id)", .object(["name": "我的"])).status == 404)
    #expect(try await mine.send(.put, "views/\(id)", .object(["name": "改造"])).status == 204)
    #expect(try await other.send(.post, "views/\(id)/removal", .object([])).status == 404)
    #expect(try await mine.send(.post, "views/\(id)/removal", .object([])).status == 204)
    #expect(try await mine.get(place).json["items"]?.items.isEmpty == true)
  }

  @Test func `the one box finds a complex by the initials of its name`() async throws {
    let program = program(try await TestSite(.sqlite))
    let complex: JSON = .object(["name": "翠园", "region": "411502002000"])
    #expect(try await program.send(.post, "complexes", complex).status == 201)

    let found = try await program.get("search?q=cy").json["groups"]?.items
    #expect(found?.flatMap { $0["items"]?.items ?? [] }.map { $0["name"] } == ["翠园"])
    #expect(try await program.get("search").status == 400)
  }

  @Test func `every list for programs has cursors, and its rows are as the description says`()
    async throws
  {
    let site = try await TestSite(.sqlite)
    let program = program(site)
    let lists = site.entries.filter { $0.doing == nil && $0.path.hasSuffix(".csv") }
      .map { String($0.path.dropLast(4)) }.filter { $0 != "obligations" }

    #expect(lists.count >= 8)
    for list in lists {
      let answer = try await program.get("\(list)?limit=2")
      #expect(answer.status == 200, "\(list): \(answer.text)")
      #expect(answer.json["items"] != nil && answer.json["next"] != nil, "\(list)")
      #expect(try await program.get("\(list)?after=made-up").status == 400, "\(list)")
    }
  }
}
