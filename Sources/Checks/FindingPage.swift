import Acts
import Civil
import Kernel
import Organs
import Rulebook
import Storage
import Web

/// One contradiction: what two places say, since when, whose business it is, and what was said
/// about it.
struct FindingPage: Page {
  static let template = "Checks/Pages/finding"

  let title: String
  let check: String
  let checkHref: String
  let basis: String
  let name: String
  let href: String
  let one: String
  let other: String
  let since: String
  let found: String
  let owner: String
  let settled: String?
  let maySettle: Bool
  let mayWithdraw: Bool
  let settleAction: String
  let withdrawAction: String
  let lines: [FieldLine]
  let withdrawLines: [FieldLine]
  let history: [Line]
  let form: Form

  struct Line: Sendable {
    let day: String
    let doer: String
    let note: String
    let why: String?
  }
}

/// Everything about one contradiction.
struct ShowFinding: Look {
  static let permission = Permission.seeChecks

  let id: ID<Finding>
  let district: Region
  let list: CheckList
  var form = Form()

  func subject(in db: any ReadConnection) throws -> Finding {
    try db.finding(id, in: district)
  }

  func answer(about finding: Finding, in sight: Sight) throws -> FindingPage {
    let check = try list.check(finding.checkID)
    let owner = try sight.db.organNames([finding.owner], in: district)[finding.owner]
    let isSettled = finding.isSettled(on: sight.today)
    let may = sight.doer.may(.settleFinding, on: finding)
    let said = try sight.db.settlements(of: id, in: district).first {
      $0.digest == finding.digest && $0.until >= sight.today
    }
    return FindingPage(
      title: "“\(finding.name)”：\(check.check.zh)", check: check.check.zh,
      checkHref: "/checks/findings?check=\(check.id)&state=open", basis: check.basis,
      name: finding.name, href: finding.href, one: finding.one, other: finding.other,
      since: finding.since.map { "\($0.chinese)起" } ?? "从哪天起不清楚",
      found: finding.foundOn.chinese, owner: owner ?? "待定街道",
      settled: said.map {
        "\($0.by)\($0.on.chinese)注明核实无误：\($0.why)。有效到\($0.until.chinese)。"
      }, maySettle: may && !isSettled, mayWithdraw: may && isSettled,
      settleAction: "/checks/findings/\(id)/settle",
      withdrawAction: "/checks/findings/\(id)/withdraw",
      lines: [
        form.line("why", "为什么这样是对的", hint: "写明怎样核实的，例如“换届延期，街道已批复”。"),
        form.line("until", "有效到", type: "date", hint: "最长一年，到期再提醒核对。"),
      ], withdrawLines: [form.line("why", "为什么撤回")],
      history: try sight.db.history(of: id.reference, in: district.district).map {
        FindingPage.Line(
          day: $0.at.day.chinese, doer: $0.doerName, note: $0.note, why: $0.why)
      }, form: form)
  }
}
