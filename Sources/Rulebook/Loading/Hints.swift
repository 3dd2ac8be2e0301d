import Kernel

/// What a sound book still leaves to be wished: nothing here keeps it from being used.
extension Book {
  public var hints: [BookError] {
    ownRules.filter(\.isDuty).flatMap { rule in
      [
        hint(
          rule.who.supervisor == nil, rule, zh: "没有写由谁监督", en: "names no supervisor"),
        hint(
          rule.modality == .must && rule.onBreach.isEmpty, rule, zh: "没有写逾期的后果",
          en: "has no consequence"),
        hint(lacksEvidence(rule), rule, zh: "没有写凭什么证明办了", en: "asks for no evidence"),
        hint(
          !tests.contains { $0.rule == rule.id }, rule, zh: "没有例子", en: "has no test"),
        hint(isUndecided(rule), rule, zh: "期限是未定词，不会算逾期", en: "hangs on an undecided word"),
      ].compactMap { $0 }
    }
    .sorted { ($0.place, $0.message.en) < ($1.place, $1.message.en) }
  }

  private func hint(_ isSo: Bool, _ rule: Rule, zh: String, en: String) -> BookError? {
    isSo ? BookError(rule.place, zh: "提示：\(rule.id) \(zh)。", en: "hint: \(rule.id) \(en)") : nil
  }

  private func isUndecided(_ rule: Rule) -> Bool {
    guard let deadline = rule.deadline, case .open = deadline.term else { return false }
    return period(of: deadline.term) == nil
  }
}
