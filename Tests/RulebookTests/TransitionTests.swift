import Civil
import Rulebook
import Testing

/// What a change of the rule does to duties that run: 15 days until June, 30 from then on.
@Suite struct TransitionTests {
  private func town(_ transition: String, count: Int = 30) throws -> Town {
    let old = "    warn: 5d\n    on_breach: [ORD-RECTIFY, REC-ENTERPRISE]"
    let until = "    effective: { to: \"2026-06-14\" }\n"
    let new = """

        - id: CON-FILE-NEW
          title: 报送物业服务合同备案
          measure: "12"
          kind: deadline
          modality: must
          cite: ["seed#M12.2"]
          who: { bearer: enterprise, to: "route:CONTRACT", supervisor: "route:CONTRACT" }
          each: contract
          trigger: contract.signed
          due: { count: \(count), unit: day }
          done_by: contract.filed
          replaces: CON-FILE
          transition: \(transition)
          effective: { from: "2026-06-15" }
          on_breach: [ORD-RECTIFY]
          breach_basis: inferred
      """
    var town = try Town(changing: [
      (file: "rules/m12.yaml", from: old, to: until + old),
      (
        file: "rules/m12.yaml", from: "\n\n  - id: CON-PRESALE", to: new + "\n\n  - id: CON-PRESALE"
      ),
    ])
    town.isSigned(on: "2026-06-08")
    return town
  }

  private func due(_ town: Town, on day: Day) -> Day? { town.one("CON-FILE", on: day)?.due }

  @Test func `by itself the rule of the trigger's day governs to the end`() throws {
    let town = try town("trigger_date")
    #expect(due(town, on: "2026-06-20") == "2026-06-23")
    #expect(town.state("CON-FILE-NEW", on: "2026-06-20") == .notApplicable)
  }

  @Test func `the new day counts at once, unless it is shorter`() throws {
    #expect(due(try town("immediate_not_shorter"), on: "2026-06-14") == "2026-06-23")
    #expect(due(try town("immediate_not_shorter"), on: "2026-06-15") == "2026-07-08")
    #expect(due(try town("immediate_not_shorter", count: 10), on: "2026-06-15") == "2026-06-23")
    let it = try town("immediate_not_shorter").one("CON-FILE", on: "2026-06-15")
    #expect(it?.flags.contains(.ruleChanged) == true)
  }

  @Test func `the time begins anew on the day of the change`() throws {
    #expect(due(try town("restart"), on: "2026-06-15") == "2026-07-15")
  }

  @Test func `what was done before the change stays under the old rule`() throws {
    var town = try town("restart")
    town.happens("contract.filed", on: "2026-06-12")
    #expect(due(town, on: "2026-06-20") == "2026-06-23")
  }

  @Test func `of the consequences the milder ones follow`() throws {
    for (transition, rules) in [
      ("favourable", ["ORD-RECTIFY"]), ("trigger_date", ["ORD-RECTIFY", "REC-ENTERPRISE"]),
    ] {
      let town = try town(transition)
      let late = try #require(town.one("CON-FILE", on: "2026-06-24"))
      let evaluator = Evaluator(book: town.book, calendar: .china)
      #expect(evaluator.proposals(for: late).map(\.rule) == rules)
    }
  }

  @Test func `two days of one rank are disputed, and nothing follows`() throws {
    let twin = """

        - id: CON-TWIN
          title: 报送物业服务合同备案
          measure: "12"
          kind: deadline
          modality: must
          cite: ["seed#M12.2"]
          who: { bearer: enterprise }
          each: contract
          trigger: contract.signed
          due: { count: 10, unit: day }
          done_by: contract.filed
          conflicts_with: CON-FILE
      """
    var town = try Town(changing: [
      (
        file: "rules/m12.yaml", from: "\n\n  - id: CON-PRESALE",
        to: twin + "\n\n  - id: CON-PRESALE"
      ),
      (
        file: "rules/m12.yaml", from: "    warn: 5d\n    on_breach",
        to: "    warn: 5d\n    conflicts_with: CON-TWIN\n    on_breach"
      ),
    ])
    town.isSigned(on: "2026-03-02")
    let it = try #require(town.one("CON-FILE", on: "2026-05-01"))
    #expect(it.flags.contains(.disputed))
    #expect(town.one("CON-TWIN", on: "2026-05-01")?.flags.contains(.disputed) == true)
    #expect(Evaluator(book: town.book, calendar: .china).proposals(for: it).isEmpty)
  }
}
