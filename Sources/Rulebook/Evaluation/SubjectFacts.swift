import Civil

/// The facts about one subject, as the day of the question sees them.
struct SubjectFacts {
  private(set) var happenings: [Happening] = []
  private(set) var withdrawn: [Happening] = []
  /// The first later day on which something recorded ahead happens.
  private(set) var next: Day?

  mutating func add(_ happening: Happening, asOf: Day, plans: Set<String>) {
    guard happening.day > asOf else { return happenings.append(happening) }
    next = next.map { min($0, happening.day) } ?? happening.day
    if plans.contains(happening.fact.kind) { happenings.append(happening) }
  }

  mutating func withdraw(_ happening: Happening) {
    withdrawn.append(happening)
  }

  /// Those that are about all parts of a subject.
  func about(_ scope: [String: String]) -> SubjectFacts {
    guard scope.count > 1 else { return self }
    var narrowed = self
    narrowed.happenings.removeAll { !$0.isAbout(scope) }
    narrowed.withdrawn.removeAll { !$0.isAbout(scope) }
    return narrowed
  }
}

extension Happening {
  func isAbout(_ scope: [String: String]) -> Bool {
    scope.allSatisfy { fact.subject[$0.key] == $0.value }
  }
}

/// When the policy was issued, as the day of the question sees it.
struct IssueDay {
  private(set) var issued: Case.Issue?
  /// The day of an issue that still lies ahead.
  private(set) var next: Day?

  init(_ history: History, _ book: Book, asOf: Day) {
    if let day = book.issuedOn, day <= asOf { issued = Case.Issue(day: day, fact: nil) }
    guard let kind = book.anchors.issued else { return }
    for happening in history.happenings where happening.fact.kind == kind {
      if happening.day > asOf {
        next = next ?? happening.day
      } else if issued?.fact == nil {
        issued = Case.Issue(day: happening.day, fact: happening.fact.id)
      }
    }
  }
}
