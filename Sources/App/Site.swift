package import Acts
package import Facts
package import Hummingbird
package import Kernel
package import Mustache
package import Obligations
package import Storage
package import Web

/// The whole house as one responder: everything that comes in passes the same middleware and ends
/// in one route of one area.
package struct Site {
  package let desk: Desk
  package let routes: Routes
  package let readiness = Readiness()
  private let router: Router<Visit>

  package init(
    database: any Database, surroundings: Surroundings, key: Key, resources: Resources,
    templates: MustacheLibrary, settings: SiteSettings, rules: Rules, evidence: EvidenceStore,
    visitor: @escaping @Sendable (String) async throws -> Visitor?
  ) throws {
    desk = Desk(
      database: database, reactions: App.reactions(under: rules), surroundings: surroundings)
    let tokens = FormToken(key: key)
    let navigation = Navigation()
    let assets = try Assets(resources: resources)
    let pages = Pages(
      library: templates, assets: assets, navigation: navigation, tokens: tokens,
      surroundings: surroundings,
      imprint: Imprint(version: App.version, isDemonstration: settings.isDemonstration))
    let metrics = Metrics()
    router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
    router.add(middleware: Watch(metrics: metrics))
    router.add(middleware: ShowRefusals(pages: pages))
    assets.addRoute(to: router)
    router.add(
      middleware: KnowVisitor(
        cookies: CookieNames(isSecure: settings.isSecure),
        newSecret: { Secret(random: surroundings.random(), surroundings.random()) },
        visitor: visitor, counts: { _ in [:] }))
    // Once more, so that a page that says no to somebody we know has their navigation.
    router.add(middleware: ShowRefusals(pages: pages))
    router.add(middleware: SameSiteOnly())
    routes = Routes(router, gate: FormGate(tokens: tokens), navigation: navigation)
    Health(metrics: metrics, readiness: readiness) {
      _ = try await database.read { db in try db.row("SELECT 1 AS one") }
    }.addRoutes(to: routes)
    App.addRoutes(
      to: routes, desk: desk, pages: pages, rules: rules, evidence: evidence)
  }

  package func responder() -> RouterResponder<Visit> {
    router.buildResponder()
  }
}
