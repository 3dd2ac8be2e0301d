import Api
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import TestKit
import Testing
import Web

@testable import App
@testable import Organs

/// The matrix as it is met over HTTP: every route, every role, one's own and the neighbour's.
@Suite struct RouteSweepTests {
  /// Every role on SQLite. On PostgreSQL one by region and one by enterprise: what tells other roles
  /// apart is the matrix alone, which no engine reads.
  static let cases: [(Role, Engine)] =
    Role.forPeople.map { ($0, .sqlite) }
    + (Engine.available.contains(.postgres)
      ? [.streetClerk, .enterpriseClerk].map { ($0, .postgres) } : [])

  @Test(arguments: cases)
  func `every route answers everybody as the matrix says`(
    role: Role, engine: Engine
  ) async throws {
    let world = try await Neighbours(on: try await TestSite(engine))
    for side in world.sides {
      for (name, thing) in side.things { #expect(!thing.id.isEmpty, "there is no \(name)") }
    }

    let foreign = try await RouteSweep(world, asForeign: role).walk { $0.path.contains(":") }
    var walk = try await RouteSweep(world, as: role).walk()
    walk.violations += foreign.violations
    walk.cells.merge(foreign.cells) { $0 + $1 }

    #expect(walk.violations.isEmpty, "\(walk.violations.joined(separator: "\n"))")
    try expectWhole(walk, in: world, as: role)
    print("matrix replayed as \(role) on \(engine): \(walk.words)")
  }

  /// Nothing was left out: every route that names something was asked about all four sides and
  /// from another district, every change was sent on all four, and every level that somebody can
  /// stand to a thing is among them.
  private func expectWhole(
    _ walk: RouteSweep.Walk, in world: Neighbours, as role: Role
  ) throws {
    let entries = world.site.entries.filter(RouteSweep.isWalked)
    let plain = entries.filter { $0.method == "GET" && !$0.path.contains(":") }.count
    let named = entries.filter { $0.path.contains(":") }.count
    #expect(walk.cells.values.reduce(0, +) == plain + 4 * (entries.count - plain) + named)
    #expect(named > 200)

    let levels: Set<Neighbours.Level> =
      switch role {
      case .streetClerk: Set(Neighbours.Level.allCases)
      case .communityClerk, .committee: [.own, .superior, .sibling, .foreign]
      case .enterpriseClerk: [.own, .superior, .sibling, .foreign]
      default: [.own, .subordinate, .foreign]
      }
    #expect(Set(walk.cells.keys) == levels)
    let held = try PermissionMatrix.read().permissions[role, default: []]
    let open = entries.filter { $0.permission.map(held.contains) == true }
    let isWhole = ![.streetClerk, .communityClerk, .committee, .enterpriseClerk].contains(role)
    if isWhole { #expect(walk.allowed >= open.count) }
    #expect(walk.allowed <= 4 * open.count)
  }

  @Test func `the world has something for every name in an address`() async throws {
    let world = try await Neighbours(on: try await TestSite(.sqlite))
    let names = world.site.entries.filter { $0.permission != nil }
      .flatMap { $0.path.split(separator: "/") }.filter { $0.hasPrefix(":") }
      .map { String($0.dropFirst()) }

    #expect(Set(names).isSubset(of: Set(world.sides[0].things.keys)))
  }

  @Test func `a page that asks nobody for permission is noticed`() async throws {
    let site = try await TestSite(
      .sqlite,
      planting: { routes in
        routes.get("leak/:contract", ShowOrgan.self) { _, _ in Response(status: .ok) }
      })
    let found = try await RouteSweep(try await Neighbours(on: site), as: .streetClerk)
      .violations(below: "leak")

    #expect(found.count == 1)
    #expect(found.first?.contains("GET /leak/") == true)
  }

  @Test func `a form that asks nobody for permission is noticed`() async throws {
    /// A sweep leaves things removed behind, so each has a world of its own.
    func violations(as role: Role) async throws -> [String] {
      let site = try await TestSite(
        .sqlite,
        planting: { routes in
          routes.post("leak/:contract", AppointToPost.self) { _, _ in Response(status: .ok) }
        })
      return try await RouteSweep(try await Neighbours(on: site), as: role).violations(
        below: "leak")
    }

    #expect(try await violations(as: .streetClerk).count == 1)
    #expect(try await violations(as: .enterpriseClerk).isEmpty)
  }

  @Test func `a route that refuses those who may is noticed`() async throws {
    let site = try await TestSite(
      .sqlite,
      planting: { routes in
        routes.get("shut/:complex", ShowOrgan.self) { _, _ in Response(status: .forbidden) }
      })
    let found = try await RouteSweep(try await Neighbours(on: site), as: .bureauLead)
      .violations(below: "shut")

    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.contains("GET /shut/") })
  }

  @Test func `no form is taken without the token of its session`() async throws {
    let site = try await TestSite(.sqlite)
    let all = Doer(
      id: ID(rawValue: "all"), name: "都能办",
      grants: Set(site.entries.compactMap(\.permission).map { Grant($0, in: .region("411502")) }))
    let (known, stranger) = (site.signedIn(as: all), site.stranger())

    for entry in site.entries where entry.method == "POST" && entry.details == nil {
      let browser = entry.permission == nil ? stranger : known
      for token in [[:], ["_csrf": "made-up"]] {
        let answer = try await browser.post("/" + entry.path.replacing(":", with: ""), raw: token)
        #expect(answer.status == 403, "\(entry.path)")
        #expect(answer.text.contains("刷新页面后再交一次"), "\(entry.path)")
      }
    }
  }

  @Test func `no operation changes anything without a token`() async throws {
    let site = try await TestSite(.sqlite)
    let all = Doer(
      id: ID(rawValue: "all"), name: "都能办",
      grants: Set(site.entries.compactMap(\.permission).map { Grant($0, in: .region("411502")) }))
    let known = site.signedIn(as: all)

    for case let operation as Operation in site.entries.compactMap(\.details)
    where operation.isChange {
      let answer = try await known.send(
        operation.method, "/" + operation.route.replacing(":", with: ""),
        headers: [.contentType: "application/json"], body: ByteBuffer(string: "{}"))
      #expect(answer.status == 401, "\(operation.id)")
    }
  }

  @Test(arguments: Engine.available)
  func `what is next door is answered like what is not there`(engine: Engine) async throws {
    let world = try await Neighbours(on: try await TestSite(engine))
    let program = world.site.program(
      for: Doer(
        id: ID(rawValue: "s"), name: "街道经办", organ: "411502002000",
        grants: try PermissionMatrix.read().grants(
          of: .streetClerk, in: .region("411502/002"))))
    var compared = 0

    for case let operation as Operation in world.site.entries.compactMap(\.details)
    where operation.method == .get && operation.names.count == 1 {
      let path = String(operation.route.dropFirst(Operation.root.count))
      let foreign = world.sides[1][operation.names[0]]
      let answers = try await [foreign, "made-up"].asyncMap { id in
        let answer = try await program.get(path.replacing(":" + operation.names[0], with: id))
        return "\(answer.status) " + answer.text.replacing(id, with: "…")
      }
      if !answers[0].hasPrefix("200") {
        #expect(answers[0] == answers[1], "\(operation.id)")
        compared += 1
      }
    }
    #expect(compared >= 5)
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async throws -> [T] {
    var mapped: [T] = []
    for element in self { mapped.append(try await body(element)) }
    return mapped
  }
}
