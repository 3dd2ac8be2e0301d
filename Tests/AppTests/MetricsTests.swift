import App
import HTTPTypes
import NIOCore
import TestKit
import Testing
import Web

/// What `/metrics` tells, and to whom.
@Suite struct MetricsTests {
  @Test(arguments: Engine.available)
  func `metrics say how many wait for the database`(engine: Engine) async throws {
    let site = try await TestSite(engine)
    #expect(
      try await site.stranger(from: "127.0.0.1").get("/metrics").text
        .contains("gongzhi_database_waiting 0"))
  }

  @Test func `metrics are shown to this machine, to named networks and to whoever has the token`()
    async throws
  {
    let site = try await TestSite(.sqlite) {
      $0.metrics.token = "a-token-of-some-length"
      $0.metrics.networks = NetworkList("10.2.0.0/16") ?? .here
    }

    #expect(try await site.stranger(from: "10.1.0.1").get("/metrics").status == 403)
    #expect(try await site.stranger(from: "10.2.9.9").get("/metrics").status == 200)
    for (sent, status) in [("a-token-of-some-length", 200), ("a-token-of-some-lengti", 403)] {
      let answer = try await site.stranger().send(
        .get, "/metrics", headers: [.authorization: "Bearer \(sent)"], body: ByteBuffer())
      #expect(answer.status == status)
    }
    let usual = try await TestSite(.sqlite)
    #expect(try await usual.stranger().get("/metrics").status == 403)
  }
}
