import Acts
import Kernel
import Obligations
import Tables
import TestKit
import Testing

@testable import Organs
@testable import Registry

/// Lists over HTTP for somebody with posts in several places.
@Suite struct SeveralPostsTests {
  private static let permissions: [Permission] = [
    .seeRegistry, .seeObligations, .seeOrgans, .seeAccounts, .ownAccount, .takeOut,
  ]

  @Test(arguments: Engine.available)
  func `lists show the union of the places, and nothing else`(engine: Engine) async throws {
    let world = try await Neighbours(on: try await TestSite(engine))
    let (own, other) = (Neighbours.own, Neighbours.other)
    let shown: [(scopes: [Scope], sides: [Bool])] = [
      ([.region("411502/002"), .region("411502/003")], [true, true]),
      ([.enterprise(own.enterprise, in: "411502"), .region("411502/003")], [true, true]),
      ([.region("411502/002"), .region("411502/009")], [true, false]),
      ([.enterprise(other.enterprise, in: "411502"), .region("411502/009")], [false, true]),
    ]
    for (number, (scopes, sides)) in shown.enumerated() {
      let browser = world.site.signedIn(as: doer(number, scopes))
      for path in ["/complexes", "/contracts", "/obligations", "/obligations.csv"] {
        let answer = try await browser.get(path)
        #expect(answer.status == 200)
        for (side, isShown) in zip(world.sides, sides) {
          let mark = path.hasPrefix("/obligations") ? side["key"] : "小区\(side.region.code)"
          #expect(
            answer.text.contains(mark) == isShown, "\(path) \(scopes): \(side.region) \(mark)")
        }
      }
      #expect(try await browser.get("/").status == 200)
    }
  }

  @Test(arguments: Engine.available)
  func `accounts and organs of two communities stand in one list`(engine: Engine) async throws {
    let world = try await Neighbours(on: try await TestSite(engine))
    let browser = world.site.signedIn(
      as: doer(1, [.region("411502/002"), .region("411502/003")]))

    let (organs, accounts) = (try await browser.get("/organs"), try await browser.get("/accounts"))
    for side in world.sides {
      #expect(organs.text.contains(side.region.code))
      #expect(accounts.text.contains("/accounts/\(side["person"])"))
    }
  }

  @Test(arguments: Engine.available)
  func `a doer with two enterprises sees both and no third`(engine: Engine) async throws {
    let world = try await Neighbours(on: try await TestSite(engine))
    let own = Scope.enterprise(Neighbours.own.enterprise, in: "411502")
    let both = world.site.signedIn(
      as: doer(1, [own, .enterprise(Neighbours.other.enterprise, in: "411502")]))
    let one = world.site.signedIn(
      as: doer(2, [own, .enterprise("91411502MA9F00003X", in: "411502")]))

    #expect(try await both.get("/enterprises").text.contains(Neighbours.other.enterprise))
    #expect(try await !one.get("/enterprises").text.contains(Neighbours.other.enterprise))
  }

  private func doer(_ number: Int, _ scopes: [Scope]) -> Doer {
    Doer(
      id: ID(rawValue: "several-\(number)"), name: "兼任", organ: "411502002000",
      grants: Set(scopes.flatMap { scope in Self.permissions.map { Grant($0, in: scope) } }))
  }
}
