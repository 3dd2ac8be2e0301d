import Civil
import Rulebook
import Testing

/// Each state, reached as the policy would have it.
@Suite struct StateTests {
  @Test func `a contract is to be filed within fifteen days, and October 1 gives way to the 8th`()
    throws
  {
    var town = try Town()
    town.isSigned(on: "2026-09-16")
    let found = try #require(town.one("CON-FILE", on: "2026-09-20"))
    #expect(found.state == .open)
    #expect(found.nominal == "2026-10-01")
    #expect(found.due == "2026-10-08")
    #expect(found.bearer == "e-1")
    #expect(found.to == "housing")
    #expect(found.warnOn == "2026-10-03")
    #expect(found.nextChange == "2026-10-03")
  }

  @Test func `open turns due soon, late, and with the filing met late`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    #expect(town.state("CON-FILE", on: "2026-03-11") == .open)
    #expect(town.state("CON-FILE", on: "2026-03-12") == .dueSoon)
    #expect(town.state("CON-FILE", on: "2026-03-17") == .dueSoon)
    #expect(town.state("CON-FILE", on: "2026-03-18") == .late)
    town.happens("contract.filed", on: "2026-03-20")
    #expect(town.state("CON-FILE", on: "2026-03-19") == .late)
    #expect(town.one("CON-FILE", on: "2026-03-25")?.daysLate == 3)
    #expect(town.state("CON-FILE", on: "2026-03-25") == .metLate)
  }

  @Test func `filed on the last day is in time`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    town.happens("contract.filed", on: "2026-03-17")
    #expect(town.state("CON-FILE", on: "2026-03-17") == .met)
    #expect(town.one("CON-FILE", on: "2026-03-18")?.nextChange == nil)
  }

  @Test func `a signing taken back leaves a void duty, under the same key`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    let key = try #require(town.one("CON-FILE", on: "2026-03-05")?.key)
    town.happens("contract.signed", on: "2026-03-02", corrects: "f-1", withdraws: true)
    #expect(town.state("CON-FILE", on: "2026-03-05") == .void)
    #expect(town.one("CON-FILE", on: "2026-03-05")?.key == key)
  }

  @Test func `an exemption by an organ that cannot give it changes nothing but is shown`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    town.happens(
      "exemption.granted", on: "2026-03-04", by: "fire", with: ["about.rule": .text("CON-FILE")])
    #expect(town.state("CON-FILE", on: "2026-03-05") == .open)
    #expect(town.one("CON-FILE", on: "2026-03-05")?.flags == [.exemptionNotCompetent])
    town.happens(
      "exemption.granted", on: "2026-03-06", by: "housing", with: ["about.rule": .text("CON-FILE")])
    #expect(town.state("CON-FILE", on: "2026-03-06") == .excused)
  }

  @Test func `what is done stays done, whatever is granted afterwards`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    town.happens("contract.filed", on: "2026-03-05")
    town.happens(
      "exemption.granted", on: "2026-03-06", by: "office", with: ["about.rule": .text("CON-FILE")])
    #expect(town.state("CON-FILE", on: "2026-03-10") == .met)
  }

  @Test func `a condition decides whether a rule applies, and what is unknown is said`() throws {
    let change = (
      file: "rules/m12.yaml", from: "    each: contract\n",
      to: "    each: contract\n    if: \"contract.type == 'assembly'\"\n"
    )
    var town = try Town(changing: [change])
    town.isSigned(on: "2026-03-02", type: nil)
    let unknown = try #require(town.one("CON-FILE", on: "2026-03-05"))
    #expect(unknown.state == .undetermined)
    #expect(unknown.missing.contains("contract.type"))
    town = try Town(changing: [change])
    town.isSigned(on: "2026-03-02", type: "preliminary")
    #expect(town.state("CON-FILE", on: "2026-03-05") == .notApplicable)
    town = try Town(changing: [change])
    town.isSigned(on: "2026-03-02", type: "assembly")
    #expect(town.state("CON-FILE", on: "2026-03-05") == .open)
    #expect(town.one("CON-FILE", on: "2026-03-05")?.to == "411502002000")
  }

  @Test func `a delivery that is only planned makes the check anticipated until the warning`()
    throws
  {
    var town = try Town()
    town.happens(
      "project.delivery_planned", on: "2026-10-20",
      about: ["handover": "h-1", "complex": "x-1", "developer": "d-1"])
    #expect(town.state("HND-CHECK", on: "2026-09-04") == .anticipated)
    #expect(town.one("HND-CHECK", on: "2026-09-04")?.nextChange == "2026-09-05")
    #expect(town.state("HND-CHECK", on: "2026-09-05") == .dueSoon)
    #expect(town.state("HND-CHECK", on: "2026-10-05") == .dueSoon)
    #expect(town.state("HND-CHECK", on: "2026-10-06") == .late)
  }

  @Test func `the actual delivery takes the place of the plan`() throws {
    var town = try Town()
    let handover = ["handover": "h-1", "complex": "x-1", "developer": "d-1"]
    town.happens("project.delivery_planned", on: "2026-10-20", about: handover)
    town.happens("project.delivered", on: "2026-10-30", about: handover)
    #expect(town.one("HND-CHECK", on: "2026-10-29")?.due == "2026-10-05")
    #expect(town.one("HND-CHECK", on: "2026-10-30")?.due == "2026-10-15")
  }

  @Test func `a word without a number gives no day, and never a breach`() throws {
    var town = try Town(changing: [
      (
        file: "rules/m12.yaml", from: "due: { count: 15, unit: day }",
        to: "due: { open: prompt_pmc }"
      )
    ])
    town.isSigned(on: "2020-03-02")
    let found = try #require(town.one("CON-FILE", on: "2026-03-05"))
    #expect(found.state == .undated)
    #expect(found.due == nil)
    #expect(found.nextChange == nil)
  }

  @Test func `once the district has decided the word, it counts`() throws {
    var town = try Town(changing: [
      (
        file: "rules/m12.yaml", from: "due: { count: 15, unit: day }",
        to: "due: { open: prompt_pmc }"
      ),
      (
        file: "open_terms.yaml", from: "及时组建物管会, unit: calendar_day, value: null",
        to: "及时组建物管会, unit: calendar_day, value: 30, decided_by: 领导小组"
      ),
    ])
    town.isSigned(on: "2026-03-02")
    #expect(town.one("CON-FILE", on: "2026-03-05")?.due == "2026-04-01")
  }

  @Test func `a pause stops the count, and what was left goes on in the rule's own days`() throws {
    var town = try Town(changing: [
      (
        file: "rules/m12.yaml", from: "    done_by: contract.filed\n",
        to:
          "    done_by: contract.filed\n    pause: { from: stats.submitted, until: credit.synced }\n"
      )
    ])
    town.isSigned(on: "2026-03-02")
    town.happens("stats.submitted", on: "2026-03-08", about: ["contract": "c-1"])
    #expect(town.state("CON-FILE", on: "2026-03-07") == .open)
    #expect(town.state("CON-FILE", on: "2026-03-08") == .suspended)
    #expect(town.state("CON-FILE", on: "2026-06-08") == .suspended)
    town.happens("credit.synced", on: "2026-06-10", about: ["contract": "c-1"])
    // Five days, March 3 to 7, had counted; ten are left after June 10.
    #expect(town.one("CON-FILE", on: "2026-06-10")?.nominal == "2026-06-20")
    #expect(town.one("CON-FILE", on: "2026-06-10")?.due == "2026-06-22")
  }

  @Test func `time alone never breaches; an order that has run out does`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    #expect(town.state("CON-FILE", on: "2030-01-01") == .late)
    town.happens(
      "rectify.ordered", on: "2026-04-01",
      with: ["about.rule": .text("CON-FILE"), "order.due_on": .text("2026-04-16")])
    #expect(town.one("CON-FILE", on: "2026-04-16")?.nextChange == "2026-04-17")
    #expect(town.state("CON-FILE", on: "2026-04-16") == .late)
    #expect(town.state("CON-FILE", on: "2026-04-17") == .breached)
  }

  @Test func `an order answered in time, or without a day of its own, breaches nothing`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    town.happens("rectify.ordered", on: "2026-04-01", with: ["about.rule": .text("CON-FILE")])
    #expect(town.state("CON-FILE", on: "2027-04-17") == .late)
    town.happens(
      "rectify.ordered", on: "2026-04-02",
      with: ["about.rule": .text("CON-FILE"), "order.due_on": .text("2026-04-16")])
    town.happens("rectify.done", on: "2026-04-10", with: ["about.rule": .text("CON-FILE")])
    #expect(town.state("CON-FILE", on: "2027-04-17") == .late)
  }

  @Test func `a competent finding breaches, and an event satisfies one instance only`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    town.happens("breach.determined", on: "2026-05-01", with: ["about.rule": .text("CON-FILE")])
    #expect(town.state("CON-FILE", on: "2026-05-02") == .breached)
    town = try Town()
    town.isSigned(on: "2026-03-02")
    town.isSigned(on: "2026-05-06")
    town.happens("contract.filed", on: "2026-03-10")
    #expect(
      town.all("CON-FILE", on: "2026-05-10").map(\.state).sorted { $0.rawValue < $1.rawValue }
        == [.met, .open])
  }

  @Test func `a filing entered long after the due day is in time but asks for proof`() throws {
    var town = try Town()
    town.isSigned(on: "2026-03-02")
    town.happens("contract.filed", on: "2026-03-10", known: Day("2026-05-01").start)
    #expect(town.one("CON-FILE", on: "2026-05-02")?.flags == [.claimed])
    #expect(
      town.one("CON-FILE", on: "2026-05-02", knownAt: Day("2026-04-01").start)?.state == .late)
  }
}
