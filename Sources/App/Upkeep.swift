import Acts
import Kernel
import Registry
import ServiceLifecycle
import Storage

extension App {
  /// What the house does by itself, by the clock.
  static func jobs(in district: String, spool: ImportSpool) -> [JobHandler] {
    [.forgetOldKeys(in: district), .forgetUploads(in: spool)]
  }
}

/// Does the jobs of an installation beside its server, and stops with it.
package struct Upkeep: Service {
  private let desk: Desk
  private let district: String
  private let spool: ImportSpool

  package init(_ installation: Installation, settings: SiteSettings) {
    desk = installation.desk
    district = installation.settings.district.district
    spool = ImportSpool(directory: settings.spool)
  }

  package func run() async throws {
    let handlers = App.jobs(in: district, spool: spool)
    let runner = JobRunner(desk: desk, district: district, handlers: handlers)
    await cancelWhenGracefulShutdown {
      try? await runner.run(startingWith: handlers.map(\.kind))
    }
  }
}
