import Acts
import Kernel
import Storage
import Tables
import Web

/// Ticked complexes, and how they are managed from a day on.
struct ShowModes: Look {
  static let permission = Permission.decideMode

  let scope: Scope
  let picked: BulkPick
  let form: Form

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> BulkPage {
    var question = TableQuestion()
    question.columns = ["name", "address"]
    question.rows = picked.ids
    let lines = try sight.part(
      of: ComplexTable().table, question, within: scope, size: ShowUnassigned.size
    ).lines
    return BulkPage(
      "\(lines.count) 个小区怎样管理", "没有物业企业在任的小区，说明由社区托管、居民自管，还是无人管理。",
      action: "/complexes/mode", submit: "定好", lines: lines, picked: picked,
      choice: form.choice("mode", "管理方式", ServiceMode.choices, required: true),
      day: form.input("on", "从哪天起", type: "date", required: true), searching: nil, form: form)
  }
}
