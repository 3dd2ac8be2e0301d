package import Acts
import Civil
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
    query: [String: String], district: Region, rules: Rules, limit: Int, asJSON: Bool
  ) {
    var problems: [String] = []
    filter = ObligationFilter(query, problems: &problems)
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
      let found = try sight.db.obligations(conditions, from: place, limit: wanted)
        .map(Obligation.init)
      let names = try sight.db.names(for: found, book: rules.book, district: district)
      lines += found.map { asJSON ? $0.json(on: sight.today) : text($0, names, sight.today) }
      guard found.count == wanted, let last = found.last else { break }
      place = last.place(goesBack: false)
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
    var line = JSONLine()
    line.add("key", key)
    line.add("rule", rule)
    line.add("version", version)
    line.add("bearer", bearer)
    line.add("to", recipient)
    line.add("supervisor", supervisor)
    line.add("subject", object: scope)
    line.add("period", period)
    line.add("state", state.rawValue)
    line.add("trigger", triggeredOn?.description)
    line.add("nominal", nominalOn?.description)
    line.add("due", dueOn?.description)
    line.add("doneOn", doneOn?.description)
    line.add("daysLate", number: daysLate(on: today) ?? 0)
    line.add("flags", list: flags)
    line.add("facts", list: facts)
    line.add("cites", list: cites)
    return line.text
  }
}
