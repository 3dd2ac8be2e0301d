package import Civil
package import Kernel
package import Storage

/// What one act had to ask of somebody, and what the house knew by itself. It is worked out from
/// the notes of the act, so that no act has to keep count.
package struct Asked: Sendable {
  package let permission: Permission
  package let doer: Doer
  package let region: Region
  package let at: Instant
  /// What somebody had to write, each field once however many things it was written for.
  package let written: Set<AskedField>
  /// What stood in the form already and was left, what was said to hold still, what followed from
  /// something else.
  package let given: Set<AskedField>
  /// How many cells of a table came in.
  package let cells: Int

  /// - Parameter said: how many of the notes are the act's own; what comes after them followed.
  init(_ tx: Transaction, _ permission: Permission, in region: Region, said: Int) {
    (self.permission, self.region) = (permission, region)
    (doer, at, cells) = (tx.doer, tx.now, tx.cells)
    let own = tx.notes.prefix(said)
    let followed = tx.notes.dropFirst(said).flatMap { $0.fields { $0.after != nil } }
    let confirmed = own.flatMap { $0.fields { $0.after != nil && $0.before == $0.after } }
    let typed = own.flatMap { $0.fields { $0.after != nil && $0.before != $0.after } }
    written = tx.asked.union(typed).subtracting(tx.given)
    given = tx.given.union(confirmed).union(followed).subtracting(written)
  }
}

/// A field of a kind of thing: `Complex.households`.
package struct AskedField: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let kind: String
  package let name: String

  package init(kind: String, name: String) {
    (self.kind, self.name) = (kind, name)
  }

  package init<Entity>(_: Entity.Type, _ name: String) {
    self.init(kind: "\(Entity.self)", name: name)
  }

  package var description: String { "\(kind).\(name)" }

  package static func < (left: AskedField, right: AskedField) -> Bool {
    (left.kind, left.name) < (right.kind, right.name)
  }
}

extension Note {
  fileprivate func fields(_ matching: (Change) -> Bool) -> [AskedField] {
    let kind = String(subject.description.prefix { $0 != "/" })
    return changes.filter(matching).map { AskedField(kind: kind, name: $0.field) }
  }
}

/// Counts what acts ask, in their own transactions: what is undone was never asked.
package struct Meter: Sendable {
  let count: @Sendable (Asked, any Connection) throws -> Void

  package init(_ count: @escaping @Sendable (Asked, any Connection) throws -> Void) {
    self.count = count
  }
}
