import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import ServiceLifecycle
import UnixSignals
import Web

/// Serves a site until it is told to stop, and then finishes what has begun.
package struct Server: Service {
  private let application: Application<RouterResponder<Visit>>
  private let readiness: Readiness

  package init(
    _ site: Site, host: String, port: Int, settings: SiteSettings, logger: Logger
  ) {
    readiness = site.readiness
    application = Application(
      responder: site.responder(),
      server: .http1(configuration: Self.configuration(settings.server)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          settings.server.connections, logger: logger)),
      logger: logger)
  }

  private static func configuration(_ limits: ServerLimits) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      idleTimeout: .seconds(Int64(limits.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerFieldBytes, maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: limits.headerCount))
  }

  package func run() async throws {
    try await withGracefulShutdownHandler {
      try await application.run()
    } onGracefulShutdown: {
      readiness.close()
    }
  }

  /// Runs, with what else belongs to it, until SIGTERM or SIGINT.
  package func runUntilStopped(
    with others: [any Service] = [], logger: Logger
  ) async throws {
    var configuration = ServiceGroupConfiguration(
      services: others + [self], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(20)
    try await ServiceGroup(configuration: configuration).run()
  }
}
