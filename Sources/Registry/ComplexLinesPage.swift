import Civil
import Kernel

/// The lines of a complex's page.
extension ComplexPage.Service {
  init(_ engagement: Engagement, _ names: [String: String], _ today: Day) {
    href = "/enterprises/\(engagement.enterpriseCode)"
    enterprise = names[engagement.enterpriseCode] ?? engagement.enterpriseCode
    mode = engagement.mode.label
    from = engagement.from.description
    until = engagement.until.map { "\($0) 退出" } ?? "没有定退出日期"
    isNow = engagement.covers(today)
  }
}

extension ComplexPage.Line {
  init(_ contract: Contract, _ names: [String: String]) {
    href = "/contracts/\(contract.id)"
    name = contract.number
    detail =
      "\(contract.particulars.kind.label)，\(names[contract.enterpriseCode] ?? "")，"
      + "\(contract.particulars.signedOn) 签订"
    state = contract.particulars.filedOn.map { "\($0) 已备案" } ?? "没有备案"
    tag = contract.particulars.filedOn == nil ? "t-open" : "t-met"
  }

  init(_ handover: Handover, _ names: [String: String]) {
    href = "/handovers/\(handover.id)"
    name = handover.particulars.phase
    detail =
      (names[handover.enterpriseCode] ?? "")
      + (handover.particulars.plannedDeliveryOn.map { "，计划 \($0) 交付" } ?? "")
    state = handover.particulars.completedOn.map { "\($0) 查验完成" } ?? "还没有查验完成"
    tag = handover.particulars.completedOn == nil ? "t-open" : "t-met"
  }
}
