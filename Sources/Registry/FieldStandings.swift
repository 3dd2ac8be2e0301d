package import Acts
import Civil
package import Kernel
import Organs
import Storage

/// How the fields of one thing stand: who holds each, when it was last said or confirmed and by
/// whom, and which should be looked at again.
package struct FieldStandings: Sendable {
  let kind: String
  let holdings: Holdings
  let last: [String: LastSaid]
  let organs: [String: String]
  let today: Day

  package init<Thing>(
    of id: ID<Thing>, _ holdings: Holdings, in district: Region, _ sight: Sight
  ) throws {
    kind = "\(Thing.self)"
    self.holdings = holdings
    last = try sight.db.lastSaid(of: id.reference, in: district.district)
    organs = try sight.db.organNames(Set(last.values.map(\.organ)), in: district)
    today = sight.today
  }

  /// `区市场监管局掌握，2026年9月16日民权街道登记`
  package func words(_ field: String) -> String {
    let holder = holdings.holder(of: AskedField(kind: kind, name: field))
    let held = holder.map { "\($0)掌握" } ?? "谁掌握未定"
    guard let said = last[field] else { return "\(held)，没有人确认过" }
    let name = organs[said.organ] ?? said.doerName
    let by = name == holder ? "" : name
    return "\(held)，\(said.at.day.chinese(seenFrom: today))\(by)\(said.isConfirmed ? "确认" : "登记")"
  }

  /// Nobody has said or confirmed it for as long as the book allows.
  func isOld(_ field: String) -> Bool {
    guard let months = holdings.confirmAfterMonths else { return false }
    return last[field].map { $0.at.day.adding(months: months) < today } ?? true
  }
}
