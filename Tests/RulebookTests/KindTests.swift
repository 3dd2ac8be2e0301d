import Civil
import Rulebook
import Testing

/// What the kinds beyond deadlines and windows do with the facts, on the district's own rules.
@Suite struct KindTests {
  private let meeting = ["meeting": "m-1", "committee": "w-1"]

  private func decided(_ word: String, _ value: Int) -> (file: String, from: String, to: String) {
    let line =
      Shihe.files["open_terms.yaml"]?.split(separator: "\n")
      .first { $0.contains("\(word):") }.map(String.init) ?? ""
    let to = line.replacing("value: null", with: "value: \(value), decided_by: 领导小组")
    return (file: "open_terms.yaml", from: line, to: to)
  }

  @Test func `a notice counts only if it came so many days before, once the days are decided`()
    throws
  {
    var town = try Town(changing: [decided("ahead_notice", 7)])
    town.happens("meeting.called", on: "2026-03-20", about: meeting)
    #expect(town.one("MTG-NOTICE", on: "2026-03-09")?.due == "2026-03-13")
    #expect(town.state("MTG-NOTICE", on: "2026-03-09") == .open)
    #expect(town.one("MTG-NOTICE", on: "2026-03-09")?.nextChange == "2026-03-10")
    #expect(town.state("MTG-NOTICE", on: "2026-03-13") == .dueSoon)
    #expect(town.state("MTG-NOTICE", on: "2026-03-14") == .late)
    let items: Attribute = .list(["time", "place", "subjects", "agenda"])
    town.happens(
      "meeting.noticed", on: "2026-03-14", about: meeting, with: ["meeting.items": items])
    #expect(town.state("MTG-NOTICE", on: "2026-03-20") == .violated)
    town.happens(
      "meeting.noticed", on: "2026-03-13", about: meeting, with: ["meeting.items": items])
    #expect(town.state("MTG-NOTICE", on: "2026-03-19") == .pending)
    #expect(town.state("MTG-NOTICE", on: "2026-03-20") == .kept)
  }

  @Test func `again and again runs anew from each time, once the time is decided`() throws {
    var town = try Town(changing: [decided("periodic_group", 3)])
    town.happens("book.issued", on: "2026-01-05", about: ["district": "411502"])
    #expect(town.one("LDR-CONSULT", on: "2026-01-10")?.due == "2026-04-07")
    #expect(town.state("LDR-CONSULT", on: "2026-04-08") == .late)
    town.happens("group.consulted", on: "2026-04-20", about: ["district": "411502"])
    #expect(town.state("LDR-CONSULT", on: "2026-04-20") == .open)
    #expect(town.one("LDR-CONSULT", on: "2026-04-20")?.due == "2026-07-20")
  }

  @Test func `a share is exact, whatever the numbers`() throws {
    var town = try Town()
    for (number, party) in [(Int64.max, Int64.max / 2 + 1), (Int64.max, Int64.max / 2), (0, 0)] {
      town.happens(
        "committee.formed", on: "2026-05-01", about: ["committee": "w-\(party)", "complex": "x-1"],
        with: ["committee.members": .number(number), "committee.party_members": .number(party)])
    }
    let states = town.all("PTY-SHARE", on: "2026-05-01").map { ($0.subject["committee"], $0.state) }
    #expect(states.first { $0.0 == "w-\(Int64.max / 2 + 1)" }?.1 == .satisfied)
    #expect(states.first { $0.0 == "w-\(Int64.max / 2)" }?.1 == .below)
    #expect(states.first { $0.0 == "w-0" }?.1 == .undetermined)
  }

  @Test func `a ladder is climbed by time too, once the time of a rung is decided`() throws {
    var town = try Town(changing: [decided("rung_community", 30)])
    town.happens(
      "dispute.opened", on: "2026-03-02", about: ["dispute": "p-1", "community": "k-1"],
      with: ["complex.street": .text("411502002000")])
    #expect(town.one("DISPUTE", on: "2026-04-01")?.bearer == "k-1")
    #expect(town.one("DISPUTE", on: "2026-04-01")?.nextChange == "2026-04-02")
    #expect(town.one("DISPUTE", on: "2026-04-02")?.bearer == "411502002000")
    #expect(town.one("DISPUTE", on: "2026-04-02")?.progress?.done == 2)
  }

  @Test func `more time counts if it was given in time and by who may give it`() throws {
    let rule = "    done_by: contract.filed\n"
    let extend = "    extend: { by: exemption.granted, until: order.due_on, at_most: 1 }\n"
    var town = try Town(changing: [
      (file: "rules/m12.yaml", from: rule, to: rule + extend),
      (file: "book.yaml", from: "  exemption: exemption.granted\n", to: ""),
    ])
    town.isSigned(on: "2026-03-02")
    town.happens(
      "exemption.granted", on: "2026-03-10", by: "fire",
      with: ["about.rule": .text("CON-FILE"), "order.due_on": .text("2026-03-20")])
    #expect(town.one("CON-FILE", on: "2026-03-11")?.flags == [.extensionVoid])
    town.happens(
      "exemption.granted", on: "2026-03-17", by: "office",
      with: ["about.rule": .text("CON-FILE"), "order.due_on": .text("2026-03-27")])
    let it = try #require(town.one("CON-FILE", on: "2026-03-18"))
    #expect(it.due == "2026-03-27" && it.nominal == "2026-03-17")
    #expect(it.flags == [.extended, .extensionVoid])
    town.happens(
      "exemption.granted", on: "2026-03-20", by: "office",
      with: ["about.rule": .text("CON-FILE"), "order.due_on": .text("2026-04-27")])
    #expect(town.one("CON-FILE", on: "2026-03-21")?.due == "2026-03-27")
  }

  @Test func `an organ's lateness is not the bearer's, and nothing follows from it`() throws {
    let rule = "    done_by: contract.filed\n"
    var town = try Town(changing: [
      (file: "rules/m12.yaml", from: rule, to: rule + "    own_part: contract.submitted\n")
    ])
    town.isSigned(on: "2026-03-02")
    town.happens("contract.submitted", on: "2026-03-16")
    town.happens("contract.filed", on: "2026-03-25")
    let late = try #require(town.one("CON-FILE", on: "2026-03-20"))
    #expect(late.state == .late && late.flags == [.upstreamCaused])
    let evaluator = Evaluator(book: town.book, calendar: .china)
    #expect(evaluator.proposals(for: late).isEmpty)
    #expect(town.one("CON-FILE", on: "2026-03-25")?.flags == [.upstreamCaused])
  }

  @Test func `nothing is presumed of a thing that nobody has spoken of yet`() throws {
    var town = try Town()
    town.happens("book.issued", on: "2026-01-05", about: ["district": "411502"])
    town.happens("situation.noticed", on: "2026-05-05", about: ["community": "k-1"])
    #expect(town.all("STR-STATION", on: "2026-05-04").isEmpty)
    #expect(town.all("STR-STATION", on: "2026-05-05").count == 1)
  }
}
