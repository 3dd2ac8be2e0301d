import Api
import Kernel
import TestKit
import Web

@testable import App
@testable import Organs

/// Walks every route as somebody of a role, on their own side and next door, and holds what comes
/// back against the matrix.
struct RouteSweep {
  let world: Neighbours
  let role: Role
  private let browser: Browser
  private let doer: Doer
  private let program: Program

  init(_ world: Neighbours, as role: Role) async throws {
    self.world = world
    self.role = role
    let organ = Self.organ(of: role)
    browser = try await world.site.signedIn(as: role, of: organ)
    doer = Doer(
      id: ID(rawValue: "expected"), name: role.title,
      grants: try PermissionMatrix.read().grants(of: role, in: organ.scope))
    program = world.site.program(for: doer)
  }

  /// Every answer that is not as the matrix says, in words.
  func violations() async throws -> [String] {
    try await walk().violations
  }

  /// What a walk over all routes came to.
  struct Walk {
    var violations: [String] = []
    /// How many answers were held against the matrix, by how their subject lies to the organ.
    var cells: [Neighbours.Level: Int] = [:]
    var allowed = 0
  }

  func walk() async throws -> Walk {
    let token = try await browser.token(on: "/account")
    var walk = Walk()
    for entry in inOrder where Self.isWalked(entry) {
      for side in sides(of: entry) {
        let violation = try await violation(of: entry, at: side, token)
        walk.violations += [violation].compactMap { $0 }
        let level = Neighbours.Level(of: side.region, to: Self.organ(of: role).region)
        walk.cells[level, default: 0] += 1
        if may(entry, at: side) { walk.allowed += 1 }
      }
    }
    return walk
  }

  /// Whoever signs out sees nothing more; the door has tests of its own.
  static func isWalked(_ entry: Routes.Entry) -> Bool {
    entry.permission != nil && entry.path != "sign-out"
  }

  /// A page that names nothing looks the same from everywhere.
  private func sides(of entry: Routes.Entry) -> [Neighbours.Side] {
    entry.method == "GET" && !entry.path.contains(":")
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
    // What is not theirs is to them as if it were not there.
    let isHidden =
      entry.path.contains(":") && holds(entry) && !entry.path.hasPrefix("account/sessions")
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
      return holds && (role != .enterpriseClerk || doer.may(permission, on: side.thing(entry)))
    case ("GET", "developers/:developer"), ("GET", "api/v1/developers/:developer"): return holds
    // A program asks for the timeline that the page has.
    case ("GET", "api/v1/enterprises/:enterprise/timeline"):
      return holds && (role != .enterpriseClerk || doer.may(permission, on: side.thing(entry)))
    // Lists are everybody's own to look at as they like; a view is its owner's alone.
    case (_, "api/v1/tables/:list/columns"), (_, "api/v1/tables/:list/views"): return holds
    case (_, "api/v1/views/:view"), (_, "api/v1/views/:view/removal"): return false
    // A session belongs to a person, and so does a token, and to nobody above them.
    case (_, "account/sessions/:session/end"), (_, "account/tokens/:token/revocation"): return false
    case ("POST", "complexes"), ("POST", "api/v1/complexes"):
      return doer.may(permission, on: side.region)
    default:
      return entry.path.contains(":") ? doer.may(permission, on: side.thing(entry)) : holds
    }
  }

  private static func organ(of role: Role) -> Organ {
    let (place, district) = (Neighbours.own, Neighbours.district)
    switch role {
    case .streetClerk:
      return Organ(id: "411502002000", kind: .street, name: "民权街道", region: "411502/002")
    case .communityClerk:
      return Organ(
        id: place.region.code, kind: .community, name: "民权社区", region: place.region)
    case .enterpriseClerk:
      return Organ(id: place.enterprise, kind: .enterprise, name: "公司", region: district)
    case .committee:
      return Organ(
        id: "committee-1", kind: .committee, name: "业委会", region: place.region)
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
          part.name == "complexes"
          ? .texts([self["complex"]])
          : part.shape == .flag ? nil : body[part.name].map(JSON.text)
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
      "complex": self["complex"], "on": "2026-10-09", "owner_kind": "person",
      "owner_name": "新某某", "enterprise": enterprise, "region": region.code,
      "address": "https://example.org/x", "paused": "no",
    ]
  }
}
