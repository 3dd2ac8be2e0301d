package import Acts
package import Civil
import Facts
package import Kernel
import Rulebook
package import Storage

/// The list for the command line: one line each, for people or for programs.
package struct ObligationsText: Look {
  package static let permission = Permission.seeObligations
  private static let portion = 1_000

  package let problems: [String]
  private let filter: ObligationFilter
  private let district: Region
  private let rules: Rules
  private let limit: Int
  private let asJSON: Bool

  /// - Parameter query: as in the address of the list.
  package init(
    query: [String: String], on today: Day, district: Region, rules: Rules, limit: Int, asJSON: Bool
  ) {
    var problems: [String] = []
    filter = ObligationFilter(query, on: today, problems: &problems)
    self.problems = problems
    self.district = district
    self.rules = rules
    self.limit = limit
    self.asJSON = asJSON
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func answer(about district: Region, in sight: Sight) throws -> [String] {
    let conditions = try sight.db.conditions(scope: .region(district), filter: filter)
    var lines: [String] = []
    var place: ListPlace?
    while lines.count < limit {
      let wanted = min(Self.portion, limit - lines.count)
      let found = try sight.db.wholeObligations(
        conditions, from: place, limit: wanted)
      let names = try sight.db.names(
        for: found.map(\.line), book: rules.book, district: district)
      lines += found.map { asJSON ? $0.json(on: sight.today) : text($0, names, sight.today) }
      guard found.count == wanted, let last = found.last else { break }
      place = last.line.place(goesBack: false)
    }
    return lines
  }

  private func text(_ it: Obligation, _ names: Names, _ today: Day) -> String {
    let conclusion = rules.evaluator.conclude(
      it.determination(on: today), asOf: today, naming: names.organ)
    let place = names.complex(it.complex).map { "（\($0)）" } ?? ""
    return "\(conclusion)\(place) [\(it.cites.joined(separator: " "))] \(it.key)"
  }
}

extension Obligation {
  /// In the shape that the command line promises.
  func json(on today: Day) -> String {
    var json = JSONLine()
    json.add("key", key)
    json.add("rule", rule)
    json.add("version", version)
    json.add("bearer", bearer)
    json.add("to", recipient)
    json.add("supervisor", supervisor)
    json.add("subject", object: scope)
    json.add("period", period)
    json.add("state", state.rawValue)
    json.add("trigger", triggeredOn?.description)
    json.add("nominal", nominalOn?.description)
    json.add("due", dueOn?.description)
    json.add("doneOn", doneOn?.description)
    json.add("daysLate", number: line.daysLate(on: today) ?? 0)
    json.add("flags", list: flags)
    json.add("facts", list: facts)
    json.add("cites", list: cites)
    return json.text
  }
}
