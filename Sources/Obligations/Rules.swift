package import Civil
package import Rulebook

/// What obligations are worked out with: the district's book and the country's calendar.
package struct Rules: Sendable {
  package let evaluator: Evaluator
  /// The rules whose answers hang on the policy's issue.
  let needIssue: Set<String>

  package var book: Book { evaluator.book }
  package var calendar: WorkCalendar { evaluator.calendar }

  let telling: TellDuties

  /// - Parameter telling: hears of every duty that comes to stand otherwise.
  package init(
    book: Book, calendar: WorkCalendar, telling: @escaping TellDuties = { _, _ in }
  ) {
    self.telling = telling
    evaluator = Evaluator(book: book, calendar: calendar)
    needIssue = Set(
      book.rules.filter { $0.isDuty && $0.hangsOnIssue(in: book) }.map(\.id))
  }

  /// Set while the policy is only a draft: everything derived is a rehearsal, and says so.
  var isRehearsal: Bool { book.status == .consultation }
}

extension Obligations {
  /// The same under a name that can be told apart from other rules.
  package typealias WorkingRules = Rules
}
