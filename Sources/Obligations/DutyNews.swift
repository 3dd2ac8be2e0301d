package import Acts
package import Civil
package import Kernel
import Rulebook

/// A duty that has come to stand otherwise, for whoever should hear of it.
package struct DutyNews: Sendable {
  package enum What: Sendable { case opened, soon, late, met }

  package let what: What
  package let key: String
  /// In the words of the book.
  package let title: String
  package let bearer: String?
  package let recipient: String?
  package let supervisor: String?
  package let complex: String?
  package let region: Region
  package let due: Day?
}

/// How others hear of it, in the same transaction. The house connects it.
package typealias TellDuties = @Sendable ([DutyNews], Transaction) throws -> Void

extension Rules {
  /// Says what has changed so that people would want to know, when all of it is done: what opens
  /// and is met by one act, or stands as before when it is over, is no news.
  func tellAtEnd(_ changes: [DeterminationChange], in tx: Transaction) {
    tx.gather(changes) { changes, tx in
      var whole: [String: DeterminationChange] = [:]
      for change in changes {
        let before = whole[change.after.key].map { $0.before } ?? change.before
        whole[change.after.key] = DeterminationChange(before: before, after: change.after)
      }
      try tell(whole.values.sorted { $0.after.key < $1.after.key }, in: tx)
    }
  }

  /// Says what has changed so that people would want to know.
  func tell(_ changes: [DeterminationChange], in tx: Transaction) throws {
    let news = changes.compactMap { change -> DutyNews? in
      guard let what = DutyNews.What(change) else { return nil }
      let it = change.after
      return DutyNews(
        what: what, key: it.key, title: book.rule(it.rule)?.title ?? it.rule, bearer: it.bearer,
        recipient: it.recipient, supervisor: it.supervisor, complex: it.complex,
        region: it.region, due: it.dueOn)
    }
    if !news.isEmpty { try telling(news, tx) }
  }
}

extension DutyNews.What {
  fileprivate init?(_ change: DeterminationChange) {
    let before = change.before?.state
    guard before != change.after.state else { return nil }
    switch change.after.state {
    case .open where before == nil || before?.slice == .ahead: self = .opened
    case .dueSoon: self = before == nil ? .opened : .soon
    case .late, .breached: self = .late
    case .met, .metLate:
      guard before != nil else { return nil }
      self = .met
    default: return nil
    }
  }
}
