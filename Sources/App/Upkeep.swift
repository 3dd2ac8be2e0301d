package import Acts
import Checks
import Civil
import Evidence
import Hooks
import Imports
package import Kernel
package import Logging
import Obligations
import Rulebook
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
  private let ledger: LedgerKeeper
  private let basis: LedgerBasis
  private let logger: Logger
  private let policy: LedgerPolicy?
  private let reach: HookReach

  /// - Parameter orders: what people ordered on the pages; a process before may have left some.
  package init(
    _ installation: Installation, settings: SiteSettings, key: Key, orders: [JobHandler] = [],
    logger: Logger
  ) throws {
    self.orders = orders
    desk = installation.desk
    district = installation.settings.district.district
    spool = ImportSpool(directory: settings.spool)
    draftDays = settings.draftDays
    checks = CheckList(installation.rules.book)
    let region = installation.settings.district
    ledger = LedgerKeeper(
      region, at: installation.desk, voice: try LedgerVoice(district: region, key: key))
    basis = LedgerBasis(installation.rules)
    self.logger = logger
    policy = try installation.policy()
    reach = settings.hookReach
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
      async let signing: Void = keepLedger()
      async let witnessing: Void = askWitnesses()
      try? await runner.run(startingWith: handlers.map(\.kind))
      _ = await (sending, takingUp, signing, witnessing)
    }
  }

  /// Looks twice a second whether anything waits to be signed. What goes wrong is said once and
  /// tried again: a database that is away comes back, a broken ledger waits for somebody to look.
  private func keepLedger() async {
    var isBegun = false
    var told = ""
    while !Task.isCancelled {
      do {
        if !isBegun { try await ledger.begin(with: basis) }
        isBegun = true
        try await ledger.seal()
        told = ""
      } catch {
        if told != "\(error)" { logger.error("the ledger is not signed: \(error)") }
        told = "\(error)"
      }
      try? await Task.sleep(for: .milliseconds(500))
    }
  }
}

extension Upkeep {
  /// Every few seconds; each trouble with a witness is said once.
  private func askWitnesses() async {
    guard let policy else { return }
    var told: [String: String] = [:]
    while !Task.isCancelled {
      let troubles = await ledger.askWitnesses(of: policy) { [reach] address, body in
        try await Hooks.ask(body, at: address, reaching: reach)
      }
      for (name, trouble) in troubles.sorted(by: { $0.key < $1.key })
      where told[name] != trouble {
        logger.warning("the witness \(name) has not signed: \(trouble)")
      }
      told = troubles
      try? await Task.sleep(for: .seconds(5))
    }
  }
}

extension LedgerBasis {
  init(_ rules: Rules) {
    let coverage = rules.calendar.coverage
    self.init(
      book: rules.book.digest, titled: rules.book.title, calendar: rules.calendar.digest,
      titled: "\(coverage.lowerBound)–\(coverage.upperBound)")
  }
}
