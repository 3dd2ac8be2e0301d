import Acts
import Civil
import Kernel
import TestKit
import Testing

@testable import Registry

/// The list of who served where.
@Suite struct EngagementListTests {
  @Test(arguments: Engine.available)
  func `services are listed over all complexes, and of one, and of one enterprise`(
    engine: Engine
  ) async throws {
    let town = try await Town(engine)
    let district = Region("411502")
    let other = try await town.site.desk.perform(
      AddComplex(in: Town.street, .named("桂苑")), as: .clerk)
    let service = try await town.site.desk.perform(
      BeginEngagement(
        World.dawn, at: other, in: district, mode: .professional, from: "2024-01-01"), as: .clerk)
    _ = try await town.site.desk.perform(
      EndEngagement(service, in: district, on: "2025-01-01", why: "合同到期"), as: .clerk)

    let ended = try await town.clerk.get("/engagements?state=ended").text
    #expect(ended.contains("找到 1 段服务经过") && ended.contains("href=\"/complexes/\(other)\""))
    #expect(ended.contains("href=\"/enterprises/\(World.dawn)\""))
    #expect(try await town.clerk.get("/complexes/\(other)").text.contains("?complex=\(other)\""))
    #expect(try await town.clerk.get("/engagements?complex=\(other)").text.contains("找到 1 段"))
    #expect(try await town.clerk.get("/engagements?q=桂苑").text.contains("找到 1 段"))
    #expect(try await town.clerk.get("/engagements?until_to=2024-12-31").text.contains("没有符合"))
    #expect(try await town.clerk.get("/enterprises/\(World.dawn)").text.contains("?enterprise="))
    let file = try await town.clerk.get("/engagements.csv?sort=until&columns=all").text
    #expect(file.contains("桂苑") && file.contains("合同到期"))
  }
}
