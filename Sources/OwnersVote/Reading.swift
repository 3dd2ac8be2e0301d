/// The rules with one of them read otherwise.
struct Reading {
  let rule: String
  let value: String
  let rules: CountingRules
}

extension Counter {
  /// Every contestable rule in each of its other values; those that cannot matter left out.
  func readings(for motion: Motion) -> [Reading] {
    others("coOwnerHead", \.coOwnerHead)
      + (hasSpecialSpace ? others("specialSpace", \.specialSpace) : [])
      + others("nonResponse", \.silence) + silenceForSpecial(motion)
      + (hasDuplicates ? others("duplicate", \.duplicate) : []) + invalid
  }

  private func others<Value: CaseIterable & RawRepresentable<String> & Equatable>(
    _ rule: String, _ path: WritableKeyPath<CountingRules, Value>
  ) -> [Reading] {
    Value.allCases.filter { $0 != poll.rules[keyPath: path] }.map { value in
      var rules = poll.rules
      rules[keyPath: path] = value
      return Reading(rule: rule, value: value.rawValue, rules: rules)
    }
  }

  private func silenceForSpecial(_ motion: Motion) -> [Reading] {
    guard motion.kind == .special, poll.rules.silence != .notParticipated else { return [] }
    return [flipped("nonResponse.allowForSpecial", \.silenceForSpecial)]
  }

  private var invalid: [Reading] {
    [flipped("invalidCountsAsParticipation", \.invalidCountsAsParticipation)]
  }

  private func flipped(
    _ rule: String, _ path: WritableKeyPath<CountingRules, Bool>
  ) -> Reading {
    var rules = poll.rules
    rules[keyPath: path].toggle()
    return Reading(rule: rule, value: String(rules[keyPath: path]), rules: rules)
  }
}
