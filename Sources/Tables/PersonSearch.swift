package import Acts
package import Kernel
import Storage

/// Looks for people by exactly what is known of them. The box on top asks it only for what looks
/// like somebody's own number; every asking stands in the record, and in no address.
package protocol PersonSearch: Sendable {
  var permission: Permission { get }
  /// What those it finds are called: `业主`.
  var heading: String { get }
  /// Where one looks for them by name.
  var page: String { get }

  /// Whether a text is a number that belongs to one person, as far as its form says.
  func isMeant(by text: String) -> Bool

  /// Notes that somebody looked, and not for whom.
  func find(_ text: String, within scope: Scope, in tx: Transaction) throws -> Found
}

/// What was typed into the box and looks like somebody's number.
struct FindPersons: Act {
  static let permission = Permission.search

  let searches: [any PersonSearch]
  let scope: Scope
  let text: String

  func subject(in db: any ReadConnection) -> Scope { scope }

  func perform(on scope: Scope, in tx: Transaction) throws -> [FindEverything.Group] {
    let mine = searches.filter { !tx.doer.scopes(for: $0.permission).isEmpty }
    // Nobody was looked for, so that there is nothing to write down.
    if mine.isEmpty { tx.staysPrivate() }
    return try mine.compactMap { search in
      guard let scope = tx.doer.scope(for: search.permission) else { return nil }
      let found = try search.find(text, within: scope, in: tx)
      return found.count == 0 ? nil : (search.heading, found)
    }
  }
}
