import Acts
import Kernel
import ServiceLifecycle
import Storage

extension App {
  /// What the house does by itself, by the clock.
  static func jobs(in district: String) -> [JobHandler] {
    [.forgetOldKeys(in: district)]
  }
}

/// Does the jobs of an installation beside its server, and stops with it.
package struct Upkeep: Service {
  private let desk: Desk
  private let district: String

  package init(_ installation: Installation) {
    desk = installation.desk
    district = installation.settings.district.district
  }

  package func run() async throws {
    let handlers = App.jobs(in: district)
    let runner = JobRunner(desk: desk, district: district, handlers: handlers)
    await cancelWhenGracefulShutdown {
      try? await runner.run(startingWith: handlers.map(\.kind))
    }
  }
}
