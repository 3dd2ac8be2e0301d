import Civil
import Kernel
import Web

/// What a person asks about themselves.
struct RequestsPage: Page {
  static let template = "Homes/Pages/requests"

  let title: String
  let form: Form
  let id: String
  let entries: String
  let holds: [Line]
  let isHeld: Bool
  let isErased: Bool
  let requestHint: String

  struct Line: Sendable {
    let href: String?
    let why: String
    let detail: String
    let state: String
    let tag: String
  }

  init(_ answer: ShowRequests.Answer, _ form: Form) {
    title = "\(MaskedOwner(answer.owner.particulars).name)的个人信息请求"
    self.form = form
    id = answer.owner.id.rawValue
    entries = "同一个人在本区登记了 \(answer.entries) 处，会一并办理。"
    holds = answer.holds.map { Line($0, on: answer.today) }
    isHeld = answer.holds.contains { $0.lies(on: answer.today) }
    isErased = answer.owner.particulars == nil
    requestHint = "写请求的方式和日期，例如“10月8日本人当面申请”。不要写姓名和号码。"
  }
}

extension RequestsPage.Line {
  init(_ hold: Hold, on today: Day) {
    why = hold.why
    let until = hold.until.map { "，到 \($0.chinese)" } ?? ""
    detail = "\(hold.placedBy) \(hold.placedOn.chinese)起\(until)"
    href = hold.lies(on: today) ? "/holds/\(hold.id)/lift" : nil
    (state, tag) = hold.lies(on: today) ? ("保全中", "t-soon") : ("已结束", "t-none")
  }
}
