import Civil
import Kernel

extension ComplexPage {
  /// Another complex that was put into this one.
  struct Merge: Sendable {
    let words: String
    let undo: String?
  }
}

/// The lines of a complex's page.
extension ComplexPage.Service {
  init(_ engagement: Engagement, _ names: [String: String], _ today: Day) {
    href = "/enterprises/\(engagement.enterpriseCode)"
    enterprise = names[engagement.enterpriseCode] ?? engagement.enterpriseCode
    mode = engagement.mode.label
    detail = engagement.words(on: today)
    if engagement.covers(today) {
      (state, tag) = ("在任", "t-met")
    } else {
      (state, tag) = engagement.from > today ? ("还没有进驻", "t-open") : ("已退出", "t-none")
    }
  }
}

extension ComplexPage.Line {
  init(_ contract: Contract, _ names: [String: String]) {
    href = "/contracts/\(contract.id)"
    name = contract.number
    detail =
      "\(contract.particulars.kind.label)，\(names[contract.enterpriseCode] ?? "")，"
      + "\(contract.particulars.signedOn.chinese)签订"
    state = contract.particulars.filedOn.map { "\($0.chinese)已备案" } ?? "没有备案"
    tag = contract.particulars.filedOn == nil ? "t-open" : "t-met"
  }

  init(_ handover: Handover, _ names: [String: String]) {
    href = "/handovers/\(handover.id)"
    name = handover.particulars.phase
    detail =
      (names[handover.enterpriseCode] ?? "")
      + (handover.particulars.plannedDeliveryOn.map { "，计划\($0.chinese)交付" } ?? "")
    state = handover.particulars.completedOn.map { "\($0.chinese)查验完成" } ?? "还没有查验完成"
    tag = handover.particulars.completedOn == nil ? "t-open" : "t-met"
  }
}

extension Engagement {
  /// `2026年5月8日进驻，定于2028年5月8日退出`
  func words(on today: Day) -> String {
    let end = until.map { $0 > today ? "，定于\($0.chinese)退出" : "，\($0.chinese)退出" } ?? ""
    return "\(from.chinese)\(from > today ? "起进驻" : "进驻")\(end)"
  }
}
