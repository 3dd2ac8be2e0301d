import Testing

@testable import Kernel

/// Somebody with several posts sees what all of them let them see, and nothing between.
@Suite struct ScopeTests {
  private static let see = Permission("test.see")
  private static let first = Region("411502/002")
  private static let second = Region("411502/005")
  private static let firm = "91411502MA9F00001A"

  private func doer(_ scopes: Scope...) -> Doer {
    Doer(
      id: ID(rawValue: "d"), name: "甲", grants: Set(scopes.map { Grant(Self.see, in: $0) }))
  }

  private struct Thing: Regional {
    let region: Region
    var enterprise: String?
  }

  @Test func `one post gives its own scope, and none gives nothing`() {
    #expect(doer(.region(Self.first)).scope(for: Self.see) == .region(Self.first))
    #expect(doer().scope(for: Self.see) == nil)
  }

  @Test func `a place within another is not named twice`() {
    let doer = doer(
      .region(Region("411502/002/004")), .region(Self.first),
      .enterprise(Self.firm, in: Region("411502/002")))
    #expect(doer.scope(for: Self.see) == .region(Self.first))
  }

  @Test func `two streets are covered, and what lies between is not`() throws {
    let doer = doer(.region(Self.first), .region(Self.second))
    let scope = try #require(doer.scope(for: Self.see))

    #expect(scope.covers(Thing(region: Region("411502/002/001"))))
    #expect(scope.covers(Thing(region: Region("411502/005"))))
    #expect(!scope.covers(Thing(region: Region("411502/003"))))
    #expect(!scope.covers(Thing(region: Region("411502"))))
    #expect(scope.region == Region("411502"))
  }

  @Test func `a list over several places is asked only by whoever holds all of them`() throws {
    let both = doer(.region(Self.first), .region(Self.second))
    let scope = try #require(both.scope(for: Self.see))

    #expect(both.may(Self.see, on: scope))
    #expect(!doer(.region(Self.first)).may(Self.see, on: scope))
    #expect(doer(.region(Region("411502"))).may(Self.see, on: scope))
  }

  @Test func `enterprises are named only where no region is held`() {
    let firms = doer(.enterprise("A", in: Region("411502")), .enterprise("B", in: Region("411502")))
    #expect(Set(firms.scope(for: Self.see)?.enterprises ?? []) == ["A", "B"])
    let mixed = doer(.enterprise("A", in: Region("411502")), .region(Self.first))
    #expect(mixed.scope(for: Self.see)?.enterprises == nil)
  }
}
