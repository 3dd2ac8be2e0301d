import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Whether the house stands (`/healthz`), may be sent work (`/readyz`), and what it did
/// (`/metrics`).
package struct Health: Sendable {
  private let metrics: Metrics
  private let readiness: Readiness
  private let readers: MetricsReaders
  private let gauges: @Sendable () async -> [(name: String, value: Int)]
  private let check: @Sendable () async throws -> Void

  /// - Parameters:
  ///   - readers: who is shown the counts.
  ///   - check: throws where the database does not answer.
  package init(
    metrics: Metrics, readiness: Readiness, readers: MetricsReaders,
    gauges: @escaping @Sendable () async -> [(name: String, value: Int)] = { [] },
    check: @escaping @Sendable () async throws -> Void
  ) {
    self.metrics = metrics
    self.readiness = readiness
    self.readers = readers
    self.gauges = gauges
    self.check = check
  }

  package func addRoutes(to routes: Routes) {
    routes.openGet("healthz") { _, _ in Self.plain("ok\n") }
    routes.openGet("readyz") { _, _ in
      guard readiness.isReady, (try? await check()) != nil else {
        return Self.plain("not ready\n", status: .serviceUnavailable)
      }
      return Self.plain("ready\n")
    }
    routes.openGet("metrics") { request, visit in
      guard readers.include(visit.address, request.headers[.authorization]) else {
        return Self.plain("not for you\n", status: .forbidden)
      }
      let isUp = (try? await check()) != nil
      let gauges = [("database_up", isUp ? 1 : 0)] + (await gauges())
      return Self.plain(metrics.text(gauges: gauges))
    }
  }

  private static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}

/// Goes out when the house begins to close, so that a balancer sends nobody more.
package final class Readiness: Sendable {
  private let ready = Mutex(true)

  package init() {}

  package var isReady: Bool { ready.withLock { $0 } }

  package func close() {
    ready.withLock { $0 = false }
  }
}
