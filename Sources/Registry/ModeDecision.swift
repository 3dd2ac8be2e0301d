package import Civil
package import Kernel

/// How a complex is managed from a day on: who decided it, and on what ground. Each lasts until
/// the next.
package struct ModeDecision: ComplexItem {
  package var mode = ServiceMode.none
  package var from = Day(number: 0)
  package var decidedBy = ""
  package var ground = ""

  package init() {}

  package static let fields: [Field<Self>] = [
    Field(required: "mode", "管理方式", "mode", \.mode, ChoiceFormat<ServiceMode>()),
    Field(required: "from_on", "从哪天起", "from", \.from, DayFormat()),
    Field(required: "decided_by", "谁定的", "decided by", \.decidedBy, TextFormat(limit: 80)),
    Field(required: "ground", "依据", "ground", \.ground, TextFormat()),
  ]

  package static let table = "mode_decision"
  package static let path = "mode-decisions"
  package static let role = "decision"
  package static let word = Message(zh: "管理方式决定", en: "decision on the service mode")
  package static let heading = "管理方式的沿革"
  package static let keeping = Permission.decideMode
  package static let ending = "作废"
  package static let absence = "还没有记下管理方式是哪天、由谁、凭什么定的。"

  package var name: String { mode.label }
  package var detail: String { "\(from.chinese)起，\(decidedBy)定，依据：\(ground)" }
}
