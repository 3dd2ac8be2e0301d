package import Acts
package import App
package import Civil
package import Facts
import FoundationEssentials
import HTTPTypes
import Hummingbird
package import Kernel
import Logging
import NIOCore
import NIOEmbedded
import Organs
package import Storage
import Synchronization
package import Web

/// The whole site without a socket: pages are asked for and forms are sent as a browser would.
/// A test may change the settings, and plant routes to see whether a guard notices them.
package final class TestSite: Sendable {
  package let database: any Database
  package let desk: Desk
  package let entries: [Routes.Entry]
  private let responder: RouterResponder<Visit>
  private let known: Known
  private let late = Later()
  let people = Counter()
  /// Where uploaded tables wait.
  package let spool: String

  package init(
    _ engine: Engine, today: Day = "2026-10-08",
    settings change: (inout SiteSettings) -> Void = { _ in },
    planting plant: (Routes) -> Void = { _ in },
    watched: (any Database) -> any Database = { $0 }
  ) async throws {
    let fixed = Surroundings.fixed(on: today)
    let (start, late) = (fixed.now(), late)
    let surroundings = Surroundings(
      now: { start.adding(seconds: late.seconds.withLock { $0 }) }, random: fixed.random)
    let known = Known()
    database = watched(try await engine.database(App.migrations))
    let resources = Resources(root: Self.sources)
    let parts = SiteParts(
      district: "411502", database: database, surroundings: surroundings,
      key: Self.key, resources: resources,
      templates: try await resources.templates(),
      rules: try TestBook.rules(telling: App.tellDuties),
      evidence: Self.evidence)
    var settings = SiteSettings(
      isSecure: false, entry: EntryRules(secondFactor: .none), passwordCost: .light,
      visitorMemory: .zero)
    settings.spool = FileManager.default.temporaryDirectory.path + "/gongzhi-import-\(UUID())"
    // A loaded machine takes its time; a test asks what came of it.
    settings.importPatience = .seconds(120)
    change(&settings)
    spool = settings.spool
    let site = try Site(
      parts, settings: settings, known: { known.visitor(with: $0) },
      inspect: { try Self.inspector.inspect($0, $1) })
    plant(site.routes)
    desk = site.desk
    entries = site.routes.entries
    responder = site.responder()
    self.known = known
  }

  /// Holds every page that a test asks for against its template.
  package static let inspector = TemplateInspector(root: sources)
  package static let evidence = EvidenceStore(
    directory: FileManager.default.temporaryDirectory.path + "/gongzhi-evidence")
  package static let key = Key([UInt8](repeating: 7, count: 32))
  package static let sources = #filePath.components(before: "/TestKit/")

  /// A browser in which `doer` has signed in.
  package func signedIn(as doer: Doer, organName: String = "测试单位") -> Browser {
    Browser(self, cookies: ["sid": know(doer, organName: organName)])
  }

  /// Takes somebody for known without having asked for a password; the secret that they show.
  func know(_ doer: Doer, organName: String = "测试单位") -> String {
    let secret = "known-\(doer.id)-\(doer.organ)-\(doer.via == nil ? "session" : "token")"
    known.add(
      Visitor(
        doer: doer, organName: organName, district: "411502",
        session: Secret.digest(of: secret)),
      with: secret)
    return secret
  }

  /// A browser that nobody has signed in with.
  package func stranger(from address: String = "10.0.0.1") -> Browser {
    Browser(self, cookies: [:], address: address)
  }

  package var now: Instant { desk.now }

  /// Time goes by.
  package func wait(seconds: Int64) {
    late.seconds.withLock { $0 += seconds }
  }

  private final class Later: Sendable {
    let seconds = Mutex<Int64>(0)
  }

  func respond(to request: Request, from address: String) async throws -> Response {
    var visit = Visit(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Self.logger()))
    visit.address = address
    return try await responder.respond(to: request, context: visit)
  }

  private static func logger() -> Logger {
    var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    logger[metadataKey: "hb.request.id"] = "test"
    return logger
  }

  /// Whom this site takes for signed in without having asked for a password.
  private final class Known: Sendable {
    private let visitors = Mutex<[String: Visitor]>([:])

    func add(_ visitor: Visitor, with secret: String) {
      visitors.withLock { $0[secret] = visitor }
    }

    func visitor(with secret: String) -> Visitor? {
      visitors.withLock { $0[secret] }
    }
  }
}

extension String {
  fileprivate func components(before mark: String) -> String {
    firstRange(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
