/// Who does what, when: two rules with the same of it speak of the same act, whatever they ask.
struct RuleAct: Hashable {
  private let kind: Rule.Kind
  private let bearers: [Party]
  private let each: [String]
  private let events: [[String]]
  private let conditions: [Guard?]

  /// - Returns: `nil` for a rule that gives no number of its own.
  init?(_ rule: Rule) {
    kind = rule.kind
    bearers = rule.who.bearers
    switch rule.body {
    case .deadline(let it), .cure(let it), .power(let it):
      each = []
      events = [it.triggers, it.doneBy]
      conditions = [rule.condition, it.validIf]
    case .window(let it):
      each = rule.each
      events = [it.doneBy]
      conditions = [rule.condition, it.validIf]
    case .threshold(let it):
      each = rule.each
      events = [it.at, [it.value, it.whole ?? "", it.comparison.rawValue]]
      conditions = [rule.condition]
    default: return nil
    }
  }

  /// Whether two rules of the same act ask the same of it.
  static func isSame(_ one: Rule, _ other: Rule) -> Bool {
    switch (one.body, other.body) {
    case (.window(let one), .window(let other)):
      (one.unit, one.atLeast) == (other.unit, other.atLeast) && one.again == other.again
    case (.threshold(let one), .threshold(let other)): one.bound == other.bound
    default: one.deadline?.term == other.deadline?.term
    }
  }
}
