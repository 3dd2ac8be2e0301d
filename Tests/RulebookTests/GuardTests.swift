import Rulebook
import Testing

/// Conditions are total: true, false, or unknown because something was not said.
@Suite struct GuardTests {
  private let type: Guard = .compare(
    .attribute("contract.type"), .equal, .value(.text("assembly")))
  private let old: Guard = .compare(.attribute("age"), .atLeast, .value(.number(20)))

  @Test func `what was not said leaves the answer open`() {
    #expect(type.holds { _ in nil } == nil)
    #expect(type.holds { _ in .text("assembly") } == true)
    #expect(type.holds { _ in .text("preliminary") } == false)
  }

  @Test func `one side that decides is enough`() {
    let said = ["contract.type": Attribute.text("preliminary")]
    #expect(Guard.and(type, old).holds { said[$0] } == false)
    #expect(Guard.or(type, old).holds { said[$0] } == nil)
    #expect(Guard.or(.not(type), old).holds { said[$0] } == true)
  }

  @Test func `a list names its members`() {
    let market: Guard = .listed(.value(.text("market")), by: "participants")
    #expect(market.holds { _ in .list(["market"]) } == true)
    #expect(market.holds { _ in .list(["urban"]) } == false)
    #expect(market.holds { _ in .text("market") } == nil)
  }
}
