import Acts
import Civil
import Facts
import Kernel
import TestKit
import Testing

@testable import Obligations

/// The first page of each sort of people.
@Suite struct WorkDeskTests {
  private let site: TestSite
  private static let street = "411502002000"

  init() async throws {
    site = try await TestSite(.sqlite, today: "2026-10-10")
    for (contract, day) in [("c-9", "2026-09-16"), ("c-8", "2026-10-08")] as [(String, Day)] {
      try await World.sign(contract, on: day, at: site.desk)
    }
  }

  private func desk(of organ: String, in region: Region = "411502") async throws -> String {
    try await site.signedIn(as: World.member(of: organ, in: region)).get("/").text
  }

  private func enterprise() async throws -> String {
    let doer = Doer(
      id: ID(rawValue: "member"), name: "经办丙", organ: World.enterprise,
      grants: [Grant(.seeObligations, in: .enterprise(World.enterprise, in: World.district))])
    return try await site.signedIn(as: doer).get("/").text
  }

  @Test func `an enterprise sees what it owes, late and due apart`() async throws {
    let text = try await enterprise()
    let late = try part(of: text, "我们已经逾期的")
    #expect(late.contains("逾期 2 天") && late.contains("10月8日"))
    #expect(!late.contains("还有 13 天"))
    let due = try part(of: text, "两周内要我们办的")
    #expect(due.contains("还有 13 天") && !due.contains("逾期 2 天"))
    #expect(try part(of: text, "等别人办").contains("没有在等别人的事"))
    #expect(text.contains("今天先办这 1 件"))
  }

  @Test func `a street sees whom it waits for`() async throws {
    let text = try await desk(of: Self.street, in: "411502/002")
    #expect(try part(of: text, "等别人办、由我们收或督促的").contains("逾期 2 天"))
    #expect(!text.contains("我们已经逾期的"))
    #expect(text.contains("有 1 件要催"))
  }

  @Test func `a bureau has its own undated duties and those it supervises`() async throws {
    try await World.sign(
      "c-7", on: "2026-09-01", type: "preliminary", at: site.desk)
    let text = try await desk(of: "housing")
    #expect(try part(of: text, "等别人办、由我们收或督促的").contains("区住建局"))
    #expect(try part(of: text, "两周内要我们办的").contains("看由我们办的全部"))
  }

  @Test func `who is party to nothing sees what others owe in the same place`() async throws {
    let here = try await desk(of: "411502002004", in: "411502/002/004")
    #expect(here.contains("我们这里有 1 件别人拖着的事"))
    #expect(try part(of: here, "我们这里别人要办的").contains("逾期 2 天"))
    #expect(try part(of: here, "要我们办的").contains("没有直接要我们办"))
    let elsewhere = try await desk(of: "411502003001", in: "411502/003/001")
    #expect(elsewhere.contains("我们这里没有拖着的事"))
    #expect(!elsewhere.contains("逾期 2 天"))
  }

  @Test func `alike facts stand together and each leads to its own page`() async throws {
    let text = try await desk(of: Self.street, in: "411502/002")
    let news = try part(of: text, "从昨天起登记的")
    #expect(news.contains("签订物业服务合同 2 件"))
    let links = news.matches(of: /href="(\/facts\/[^"]+)"/)
    #expect(Set(links.map(\.1)).count == 2)
  }

  @Test func `what came out differently is listed with its reason`() async throws {
    let clerk = site.signedIn(as: World.member(of: Self.street, in: "411502/002"))
    let list = try await clerk.get("/obligations").text
    let path = String(try #require(list.firstMatch(of: /href="(\/obligations\/[0-9a-f]+)"/)).1)
    #expect(try part(of: try await clerk.get("/").text, "从昨天起变了的事").contains("没有哪件事"))
    _ = try await clerk.post(
      path + "/facts", ["kind": "contract.filed", "on": "2026-09-30"], on: path)
    let news = try part(of: try await clerk.get("/").text, "从昨天起变了的事")
    #expect(news.contains("href=\"\(path)\""))
    #expect(news.contains("逾期（10月8日） → 按期完成（10月8日）"))
    #expect(news.contains(">物业服务合同备案</a>"))
    let neighbour = try await desk(of: "411502003000", in: "411502/003")
    #expect(!neighbour.contains(path))
  }

  /// The card under a heading.
  private func part(of text: String, _ heading: String) throws -> Substring {
    let start = try #require(text.firstRange(of: "<h2>\(heading)")).upperBound
    let rest = text[start...]
    return rest[..<(rest.firstRange(of: "<h2>")?.lowerBound ?? rest.endIndex)]
  }
}
