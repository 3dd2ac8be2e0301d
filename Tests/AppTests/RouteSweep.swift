import Api
import Kernel
import TestKit
import Web

@testable import App
@testable import Organs

/// Walks every route as somebody of a role, on their own side, below, above and next door, and holds
/// what comes back against the matrix.
struct RouteSweep {
  let world: Neighbours
  let role: Role
  private let organ: Organ
  private let browser: Browser
  private let doer: Doer
  private let program: Program

  init(_ world: Neighbours, as role: Role) async throws {
    self.world = world
    self.role = role
    organ = Self.organ(of: role)
    browser = try await world.site.signedIn(as: role, of: organ)
    doer = try Self.doer(role, of: organ)
    program = world.site.program(for: doer)
  }

  /// The same role in another district.
  init(_ world: Neighbours, asForeign role: Role) throws {
    self.world = world
    self.role = role
    organ = Self.organ(of: role, in: "411503")
    doer = try Self.doer(role, of: organ, named: "foreign")
    browser = world.site.signedIn(as: doer)
    program = world.site.program(for: doer)
  }

  private static func doer(
    _ role: Role, of organ: Organ, named id: String = "expected"
  ) throws -> Doer {
    Doer(
      id: ID(rawValue: id), name: role.title, organ: organ.id,
      grants: try PermissionMatrix.read().grants(of: role, in: organ.scope))
  }

  private var isForeign: Bool { organ.region.district != Neighbours.district.district }

  /// Every answer of the routes below a path that is not as the matrix says, in words.
  func violations(below path: String = "") async throws -> [String] {
    try await walk { $0.path.hasPrefix(path) }.violations
  }

  /// What a walk over all routes came to.
  struct Walk {
    var violations: [String] = []
    /// How many answers were held against the matrix, by how their subject lies to the organ.
    var cells: [Neighbours.Level: Int] = [:]
    var allowed = 0

    /// `1460 cells, own 365, subordinate 730, …, 412 allowed`
    var words: String {
      let levels = Neighbours.Level.allCases.compactMap { level in
        cells[level].map { "\(level) \($0)" }
      }
      return (["\(cells.values.reduce(0, +)) cells"] + levels + ["\(allowed) allowed"])
        .joined(separator: ", ")
    }
  }

  func walk(where isAsked: (Routes.Entry) -> Bool = { _ in true }) async throws -> Walk {
    let token = try await browser.token(on: "/account")
    var walk = Walk()
    for entry in inOrder where Self.isWalked(entry) && isAsked(entry) {
      for side in sides(of: entry) {
        let violation = try await violation(of: entry, at: side, token)
        walk.violations += [violation].compactMap { $0 }
        walk.cells[level(of: entry, at: side), default: 0] += 1
        if may(entry, at: side) { walk.allowed += 1 }
      }
    }
    return walk
  }

  /// How what the address names lies to whoever asks: an enterprise's is its own wherever it lies.
  private func level(of entry: Routes.Entry, at side: Neighbours.Side) -> Neighbours.Level {
    let isNamed = entry.path.contains(":")
    if role == .enterpriseClerk, !isForeign {
      let enterprise = isNamed ? side.thing(entry).enterprise : side.enterprise
      return enterprise == organ.id ? .own : enterprise == nil ? .superior : .sibling
    }
    return Neighbours.Level(
      of: isNamed ? side.thing(entry).region : side.region, to: organ.region)
  }

  /// Whoever signs out sees nothing more; the door has tests of its own.
  static func isWalked(_ entry: Routes.Entry) -> Bool {
    entry.permission != nil && entry.path != "sign-out"
  }

  /// A page that names nothing looks the same from everywhere.
  private func sides(of entry: Routes.Entry) -> [Neighbours.Side] {
    isForeign || entry.method == "GET" && !entry.path.contains(":")
      ? Array(world.sides.prefix(1)) : world.sides
  }

  /// Looks first: what a form removes cannot be looked at.
  private var inOrder: [Routes.Entry] {
    world.site.entries.filter { $0.method == "GET" }
      + world.site.entries.filter { $0.method != "GET" && !$0.path.hasSuffix("/removal") }
      + world.site.entries.filter { $0.path.hasSuffix("/removal") && $0.method != "GET" }
  }

  private func violation(
    of entry: Routes.Entry, at side: Neighbours.Side, _ token: String
  ) async throws -> String? {
    // What the form of a page has taken away cannot be taken away once more.
    let isSecond = entry.details != nil && entry.path.hasSuffix("/removal")
    let path = "/" + side.filled(entry.path, sparing: isSecond)
    let answer = try await self.answer(to: entry, path, at: side, token)
    let may = may(entry, at: side)
    // What is not theirs is to them as if it were not there; their own house and sessions are.
    let isHidden =
      entry.path.contains(":") && holds(entry) && !entry.path.hasPrefix("account/sessions")
      && side.thing(entry).id != organ.id
    let no = isHidden ? [404] : [403, 404]
    let isRight =
      may
      ? answer.status < 500 && ![403, 404].contains(answer.status)
      : no.contains(answer.status) || isLedElsewhere(entry, answer)
    guard !isRight else { return nil }
    return "\(role) \(entry.method) \(path): \(answer.status), \(may ? "may" : "may not")"
  }

  private func answer(
    to entry: Routes.Entry, _ path: String, at side: Neighbours.Side, _ token: String
  ) async throws -> Answer {
    guard let operation = entry.details as? Operation, operation.isChange else {
      return entry.method == "GET"
        ? try await browser.get(path)
        : try await browser.post(path, raw: side.body.merging(["_csrf": token]) { $1 })
    }
    if operation.takesFile {
      return try await program.upload(
        "imports?kind=complexes&file_name=a.csv", "小区名称,\n小区甲,\n")
    }
    return try await program.send(
      operation.method, String(path.dropFirst("/api/v1/".count)), side.sent(to: operation))
  }

  private func holds(_ entry: Routes.Entry) -> Bool {
    entry.permission.map { !doer.scopes(for: $0).isEmpty } ?? true
  }

  /// The front door leads administrators to a desk of their own.
  private func isLedElsewhere(_ entry: Routes.Entry, _ answer: Answer) -> Bool {
    entry.path.isEmpty && answer.status == 303 && answer.location == "/administration"
  }

  private func may(_ entry: Routes.Entry, at side: Neighbours.Side) -> Bool {
    guard let permission = entry.permission else { return true }
    let holds = holds(entry)
    switch (entry.method, entry.path) {
    // Enterprises work in the whole district: whoever looks after a part of it may know them all.
    case ("GET", "enterprises/:enterprise"), ("GET", "enterprises/:enterprise/timeline"),
      ("GET", "api/v1/enterprises/:enterprise"):
      return holds && !isForeign
        && (role != .enterpriseClerk || doer.may(permission, on: side.thing(entry)))
    case ("GET", "rules/:rule"): return holds
    case ("GET", "developers/:developer"), ("GET", "api/v1/developers/:developer"):
      return holds && !isForeign
    // A program asks for the timeline that the page has.
    case ("GET", "api/v1/enterprises/:enterprise/timeline"):
      return holds && !isForeign
        && (role != .enterpriseClerk || doer.may(permission, on: side.thing(entry)))
    // Lists are everybody's own to look at as they like; a view is its owner's alone.
    case (_, "api/v1/tables/:list/columns"), (_, "api/v1/tables/:list/views"): return holds
    case (_, "api/v1/views/:view"), (_, "api/v1/views/:view/removal"): return false
    case ("POST", "tables/views/rename"), ("POST", "tables/views/drop"): return false
    // Nobody fills their own house: an organ is invited by the one above.
    case ("POST", "organs/:organ/invitations") where side.thing(entry).id == organ.id: return false
    // The checks are of the rulebook: everybody who may runs them over their own.
    case ("POST", "checks/:check/run"), ("POST", "api/v1/checks/:check/run"): return holds
    // A session belongs to a person, and so does a token, and to nobody above them.
    case (_, "account/sessions/:session/end"), (_, "account/tokens/:token/revocation"): return false
    case ("POST", "complexes"), ("POST", "api/v1/complexes"):
      return doer.may(permission, on: side.region)
    default:
      return entry.path.contains(":") ? doer.may(permission, on: side.thing(entry)) : holds
    }
  }

  private static func organ(
    of role: Role, in district: Region = Neighbours.district
  ) -> Organ {
    let (street, community) = (Region("\(district)/002"), Region("\(district)/002/001"))
    let isForeign = district != Neighbours.district
    switch role {
    case .streetClerk:
      return Organ(id: street.code, kind: .street, name: "民权街道", region: street)
    case .communityClerk:
      return Organ(id: community.code, kind: .community, name: "民权社区", region: community)
    case .enterpriseClerk:
      let code = isForeign ? "91411503MA9F00001A" : Neighbours.own.enterprise
      return Organ(id: code, kind: .enterprise, name: "公司", region: district)
    case .committee:
      return Organ(id: "committee-1", kind: .committee, name: "业委会", region: community)
    default:
      return Organ(id: "bureau", kind: .department, name: "区住建局", region: district)
    }
  }
}

extension Neighbours.Side {
  /// The address with the identities of this side.
  func filled(_ path: String, sparing: Bool = false) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part.hasPrefix(":") else { return String(part) }
      let name = String(part.dropFirst())
      return sparing ? spares[name] ?? self[name] : self[name]
    }.joined(separator: "/")
  }

  /// Everything that an operation must be sent, of this side where it is about it.
  func sent(to operation: Operation) -> JSON {
    .object(
      operation.input.compactMap { part in
        let own: JSON? =
          switch part.shape.bare {
          case .list where part.name == "complexes": .texts([self["complex"]])
          case .text, .orNull(.text): body[part.name].map(JSON.text)
          default: nil
          }
        guard part.isRequired || part.name == "region" else { return nil }
        return JSON.Member(part.name, own ?? part.example ?? "x")
      })
  }

  /// What an address is about: the last thing it names.
  func thing(_ entry: Routes.Entry) -> Neighbours.Thing {
    let name = entry.path.split(separator: "/").last { $0.hasPrefix(":") }?.dropFirst() ?? ""
    return things[String(name)] ?? Neighbours.Thing(id: "", region: "none", enterprise: nil)
  }

  /// Enough for every form to come as far as its act, or to be sent back with what is wrong.
  var body: [String: String] {
    [
      "why": "试一试", "name": "某某", "title": "新岗位", "role": "viewer", "from_on": "2026-10-09",
      "last_on": "2026-10-09", "post": self["post"], "person": self["person"],
      "complex": self["complex"], "into": self["complex"], "on": "2026-10-09",
      "owner_kind": "person",
      "owner_name": "新某某", "enterprise": enterprise, "region": region.code,
      "address": "https://example.org/x", "paused": "no",
    ]
  }
}
