package import Civil
package import Rulebook

/// What obligations are worked out with: the district's book and the country's calendar.
package struct Rules: Sendable {
  package let evaluator: Evaluator

  package var book: Book { evaluator.book }
  package var calendar: WorkCalendar { evaluator.calendar }

  package init(book: Book, calendar: WorkCalendar) {
    evaluator = Evaluator(book: book, calendar: calendar)
  }

  /// Set while the policy is only a draft: everything derived is a rehearsal, and says so.
  var isRehearsal: Bool { book.status == .consultation }
}
