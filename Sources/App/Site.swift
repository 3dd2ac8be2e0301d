package import Acts
import Api
import Civil
import Evidence
import Homes
import Hooks
package import Hummingbird
import Imports
import Kernel
import NIOCore
import Obligations
import Organs
import Registry
import Shell
import Storage
import Tables
package import Web

/// The whole house as one responder: everything that comes in passes the same middleware and ends
/// in one route of one area.
package struct Site {
  package let desk: Desk
  package let routes: Routes
  package let readiness = Readiness()
  /// What people order on the pages and is done beside them.
  package let orders: [JobHandler]
  private let router: Router<Visit>

  /// - Parameters:
  ///   - known: visitors who need no session, for tests.
  ///   - inspect: looks at every page before it is printed, for tests.
  package init(
    _ parts: SiteParts, settings: SiteSettings,
    known: (@Sendable (String) -> Visitor?)? = nil, inspect: Pages.Inspect? = nil
  ) throws {
    let (database, surroundings) = (parts.database, parts.surroundings)
    desk = Desk(
      database: database, reactions: App.reactions(under: parts.rules),
      surroundings: surroundings, meter: App.meter(under: parts.rules))
    let matrix = try PermissionMatrix.read()
    let tokens = FormToken(key: parts.key)
    let navigation = Navigation()
    let assets = try Assets(resources: parts.resources)
    let pages = Pages(
      library: parts.templates, assets: assets, navigation: navigation, tokens: tokens,
      surroundings: surroundings, today: .china,
      imprint: Imprint(parts.rules.book, isDemonstration: settings.isDemonstration),
      search: SearchPlace(path: "/search", permission: .search),
      english: English.load(from: parts.resources), inspect: inspect)
    let metrics = Metrics()
    router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
    Self.addMiddleware(
      to: router, parts, settings, pages, metrics, assets,
      Self.visitors(parts, settings, matrix, known))
    let seal = Sealed(key: parts.key)
    let drafts = Shell.draftBox(at: desk, seal: seal)
    router.add(middleware: OpenDrafts(box: drafts))
    routes = Routes(
      router, gate: FormGate(tokens: tokens, drafts: drafts, today: { surroundings.now().day }),
      navigation: navigation)
    Health(
      metrics: metrics, readiness: readiness, readers: settings.metrics,
      gauges: { [("database_waiting", database.waiting)] }
    ) {
      _ = try await database.read { db in try db.row("SELECT 1 AS one") }
    }.addRoutes(to: routes)
    orders = App.addRoutes(
      to: routes, desk: desk, pages: pages, door: try Self.door(parts, settings, matrix),
      rules: parts.rules, evidence: parts.evidence,
      profiles: try parts.resources.profiles(of: App.importKinds(Vault(key: parts.key))),
      spool: ImportSpool(directory: settings.spool), importPatience: settings.importPatience,
      cookies: CookieNames(isSecure: settings.isSecure), seal: seal,
      vault: Vault(key: parts.key),
      hooks: App.hookSender(parts.rules, settings, key: parts.key), district: parts.district,
      voice: try LedgerVoice(district: parts.district, key: parts.key), policy: parts.policy)
  }

  package func responder() -> RouterResponder<Visit> {
    router.buildResponder()
  }

  private static func addMiddleware(
    to router: Router<Visit>, _ parts: SiteParts, _ settings: SiteSettings, _ pages: Pages,
    _ metrics: Metrics, _ assets: Assets, _ visitors: Visitors
  ) {
    let surroundings = parts.surroundings
    router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
    router.add(middleware: Watch(metrics: metrics))
    router.add(middleware: ClientAddress(trusted: settings.trustedProxies))
    router.add(middleware: ShowRefusals(pages: pages))
    router.add(middleware: ShowProblems())
    assets.addRoute(to: router)
    router.add(
      middleware: KnowVisitor(
        cookies: CookieNames(isSecure: settings.isSecure),
        newSecret: { Secret(random: surroundings.random(), surroundings.random()) },
        visitors: visitors.sessions, tokens: visitors.tokens))
    // Once more, so that a page that says no to somebody we know has their navigation.
    router.add(middleware: ShowRefusals(pages: pages))
    router.add(middleware: StrangerLimit(perMinute: settings.strangersPerMinute, surroundings))
    router.add(middleware: TokenLimit(perMinute: settings.callsPerMinute, surroundings))
    router.add(middleware: SameSiteOnly())
  }

  private static func visitors(
    _ parts: SiteParts, _ settings: SiteSettings, _ matrix: RoleMatrix,
    _ known: (@Sendable (String) -> Visitor?)?
  ) -> Visitors {
    let presence = Presence(
      database: parts.database, district: parts.district, matrix: matrix,
      rules: settings.entry, surroundings: parts.surroundings)
    let (database, surroundings) = (parts.database, parts.surroundings)
    return Visitors(
      presence, in: parts.district, lifetime: settings.visitorMemory, known: known
    ) { present, district in
      try await database.read { db in
        VisitorPlace(
          preferences: try db.look(of: present.doer.id, in: district)
            .map(Preferences.init(kept:)),
          drafts: try Shell.drafts(
            of: present.doer.id, in: district, now: surroundings.now(), db: db),
          unread: try db.unreadNotices(for: present.doer, in: district))
      }
    }
  }

  private static func door(
    _ parts: SiteParts, _ settings: SiteSettings, _ matrix: RoleMatrix
  ) throws -> Organs.Door {
    Organs.Door(
      district: parts.district, keeper: matrix.doorkeeper(of: parts.district),
      hasher: try PasswordHasher(cost: settings.passwordCost, threads: 2 * System.coreCount),
      sealed: Sealed(key: parts.key), rules: settings.entry,
      cookies: CookieNames(isSecure: settings.isSecure))
  }
}

extension TodayLine {
  /// Says what kind of day it is, where it is not an ordinary one.
  static let china = TodayLine { day in
    switch WorkCalendar.china.reason(day) {
    case .holiday(let name): "休 \(name)"
    case .makeUp: "班 调休上班"
    case .weekend, .weekday: ""
    }
  }
}
