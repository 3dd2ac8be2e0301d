import Acts
import Civil
import Kernel
import Organs
import Registry
import TestKit
import Testing

@testable import Burden

/// The report as browsers and programs get it.
@Suite struct BurdenPageTests {
  @Test func `the month says who typed how much, and what somebody else had`() async throws {
    let world = try await World(on: .sqlite)
    let clerk = world.site.signedIn(as: world.clerk)
    #expect(try await clerk.get("/burden").text.contains("2026年9月还没有人填过什么"))
    _ = try await world.addComplex("翠园小区", by: world.office)
    let page = try await clerk.get("/burden").text
    #expect(page.contains("2026年9月自己填了 3 项，平台代填 0 项，占 0%"))
    #expect(page.contains("href=\"/burden/rows?month=2026-09&amp;organ=411502002000\""))
    #expect(page.contains("小区：总户数") && page.contains("区住建局"))
    let list = try await clerk.get("/burden/rows?month=2026-09&organ=411502002000").text
    #expect(list.contains("登记小区"))
    let file = try await clerk.get("/burden/rows.csv?month=2026-09").text
    #expect(file.contains("2026-09,") && file.contains("登记小区,1,3,0,"))
  }

  @Test func `a street sees its own month only, an enterprise what it was asked`() async throws {
    let world = try await World(on: .sqlite)
    _ = try await world.addComplex("翠园小区", by: world.office)
    _ = try await world.addComplex("桂苑", by: world.clerk)
    let street = world.site.signedIn(as: world.office)
    #expect(try await street.get("/burden").text.contains("自己填了 3 项"))
    let company = world.site.signedIn(
      as: try World.doer(.enterpriseClerk, of: World.dawn, in: World.district))
    #expect(try await company.get("/burden").text.contains("还没有人填过什么"))
  }

  @Test func `every field is listed with who holds it, or that nobody has said`() async throws {
    let world = try await World(on: .sqlite)
    let page = try await world.site.signedIn(as: world.clerk).get("/burden/fields").text
    #expect(page.contains("市场监管局"))
    #expect(page.contains("<td>三无小区认定依据</td>"))
    #expect(page.contains("未定"))
    #expect(page.contains("过了 12 个月没有人确认的"))
  }
}
