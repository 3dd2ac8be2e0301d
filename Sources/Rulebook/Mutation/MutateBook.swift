public import Civil

extension Book {
  /// Spoils each rule of this book – those it takes over are tried in their own – in every way, one slip at a time, and sees whether the book's cases notice.
  ///
  /// - Parameter chosen: only this rule.
  public func mutationScores(calendar: WorkCalendar, rule chosen: String? = nil) -> [MutationScore]
  {
    rules.indices.filter { isTried(rules[$0], chosen) }.compactMap { index in
      let mutants = rules[index].mutants
      guard !mutants.isEmpty else { return nil }
      let tests = tests(touching: rules[index])
      let survivors = mutants.filter { mutant in
        var book = self
        book.rules[index] = mutant.rule
        return !book.fails(tests, calendar: calendar)
      }
      return MutationScore(
        rule: rules[index].id, total: mutants.count, survivors: survivors.map(\.change))
    }
  }

  private func isTried(_ rule: Rule, _ chosen: String?) -> Bool {
    states(rule) && (chosen == nil || rule.id == chosen)
  }

  private func fails(_ tests: [BookTest], calendar: WorkCalendar) -> Bool {
    let plain = Evaluator(book: self, calendar: calendar)
    return tests.contains { test in
      let evaluator =
        test.readings.isEmpty
        ? plain : Evaluator(book: reading(test.readings), calendar: calendar)
      return !test.failures(evaluator).isEmpty
    }
  }

  /// A rule's own cases, and those of what follows from it.
  private func tests(touching rule: Rule) -> [BookTest] {
    tests.filter { test in
      test.rule == rule.id || test.expectations.contains { $0.after == rule.id }
    }
  }
}
