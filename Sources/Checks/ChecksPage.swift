import Acts
import Civil
import Kernel
import Organs
import Rulebook
import Storage
import Web

/// All checks over the registers: how many contradictions each found, and whose business it is.
struct ChecksPage: Page {
  static let template = "Checks/Pages/checks"

  let title: String
  /// Those that found something, and the others.
  let lines: [Line]
  let quiet: [Line]
  let quietCount: Int?
  let mayRun: Bool

  struct Line: Sendable {
    let id: String
    let words: String
    let basis: String
    let owner: String
    let open: String?
    let openHref: String
    let settled: String?
    let settledHref: String
    let ran: String?
    let mayRun: Bool
  }
}

/// The overview of the checks, counted within what somebody may see.
struct ShowChecks: Look {
  static let permission = Permission.seeChecks

  let scope: Scope
  let list: CheckList

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> ChecksPage {
    let district = Region(scope.region.district)
    let counts = try sight.db.findingCounts(within: scope, on: sight.today)
    let runs = try sight.db.lastRuns(in: district)
    let owners = try sight.db.organNames(Set(list.checks.map(\.check.owner)), in: district)
    let mayRun = sight.doer.may(.runChecks, on: district)
    let open = counts.values.reduce(0) { $0 + $1.open }
    let all = list.checks.map { check in
      let count = counts[check.id] ?? (0, 0)
      let href = "/checks/findings?check=\(check.id)&state="
      return ChecksPage.Line(
        id: check.id, words: check.check.zh, basis: check.basis,
        owner: check.isOfStreets ? "所在街道" : owners[check.check.owner] ?? "",
        open: count.open > 0 ? "\(count.open) 处" : nil, openHref: href + "open",
        settled: count.settled > 0 ? "\(count.settled) 处" : nil,
        settledHref: href + "settled", ran: runs[check.id]?.day.chinese, mayRun: mayRun)
    }
    let quiet = all.filter { $0.open == nil && $0.settled == nil }
    return ChecksPage(
      title: Self.title(open, places: counts.values.count { $0.open > 0 }, ran: !runs.isEmpty),
      lines: all.filter { $0.open != nil || $0.settled != nil }, quiet: quiet,
      quietCount: quiet.isEmpty ? nil : quiet.count, mayRun: mayRun)
  }

  private static func title(_ open: Int, places: Int, ran: Bool) -> String {
    if !ran { return "名录还没有核对过" }
    return open == 0 ? "名录里没有对不上的地方" : "名录里有 \(open) 处对不上，分属 \(places) 项"
  }
}
