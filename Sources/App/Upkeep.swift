package import Acts
import Checks
import Hooks
import Imports
package import Kernel
import Obligations
import ServiceLifecycle
import Shell
import Storage

extension App {
  /// What the house does by itself, by the clock.
  static func jobs(
    in district: String, spool: ImportSpool, draftDays: Int, checks: CheckList
  ) -> [JobHandler] {
    [
      .forgetOldKeys(in: district), .forgetUploads(in: spool),
      .forgetDrafts(in: district, after: draftDays),
      .checkRegisters(checks, in: Region(district)),
    ]
  }
}

/// Does the jobs of an installation beside its server, and stops with it.
package struct Upkeep: Service {
  private let desk: Desk
  private let district: String
  private let spool: ImportSpool
  private let draftDays: Int
  private let checks: CheckList
  private let hooks: HookSender
  private let orders: [JobHandler]

  /// - Parameter orders: what people ordered on the pages; a process before may have left some.
  package init(
    _ installation: Installation, settings: SiteSettings, key: Key, orders: [JobHandler] = []
  ) {
    self.orders = orders
    desk = installation.desk
    district = installation.settings.district.district
    spool = ImportSpool(directory: settings.spool)
    draftDays = settings.draftDays
    checks = CheckList(installation.rules.book)
    hooks = App.hookSender(installation.rules, settings, key: key)
  }

  package func run() async throws {
    let handlers = App.jobs(in: district, spool: spool, draftDays: draftDays, checks: checks)
    let runner = JobRunner(desk: desk, district: district, handlers: handlers)
    // Others' machines are slow, and so are large tables: neither keeps the house's own work waiting.
    let out = JobHandler.sendHooks(in: district, hooks)
    let post = JobRunner(desk: desk, district: district, handlers: [out])
    let left = JobRunner(desk: desk, district: district, handlers: orders)
    await cancelWhenGracefulShutdown {
      async let sending: Void? = try? post.run(startingWith: [out.kind], pause: .seconds(2))
      async let takingUp: Void? = try? left.run()
      try? await runner.run(startingWith: handlers.map(\.kind))
      _ = await (sending, takingUp)
    }
  }
}
