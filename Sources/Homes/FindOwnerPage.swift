import Kernel
import Web

/// Where somebody looks for an owner, and whom they found.
struct FindOwnerPage: Page {
  static let template = "Homes/Pages/find-owner"

  let title: String
  let form: Form
  let rows: [Line]
  let isAnswer: Bool
  let isEmpty: Bool
  let text: FieldLine

  struct Line: Sendable {
    let href: String
    let name: String
    let phone: String
    let complex: String
  }

  init(_ found: [FindOwner.Found]?, _ form: Form) {
    title = found.map { "找到 \($0.count) 位业主" } ?? "找一位业主"
    self.form = form
    rows = (found ?? []).map {
      let masked = MaskedOwner($0.owner.particulars)
      return Line(
        href: "/owners/\($0.owner.id)", name: masked.name, phone: masked.phone,
        complex: $0.complexName)
    }
    isAnswer = found != nil
    isEmpty = rows.isEmpty
    text = form.line(
      "text", "姓名、电话或证件号码", hint: "要写全，一字不差才找得到。查找会记入操作记录，不记查的是谁。")
  }
}
