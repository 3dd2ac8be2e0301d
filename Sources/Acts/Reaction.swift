package import Facts
package import Rulebook

/// What one area does when something happens: in the same transaction, so both happen or neither
/// does. All reactions are listed in `App.reactions`, nowhere else.
package struct Reaction: Sendable {
  let react: @Sendable (any Event, Fact, Transaction) throws -> Void

  package static func when<E: Event>(
    _: E.Type, _ body: @escaping @Sendable (E, Transaction) throws -> Void
  ) -> Reaction {
    Reaction { event, _, tx in
      if let event = event as? E { try body(event, tx) }
    }
  }

  /// Whatever happens; the event comes with the fact as it was stored.
  package static func always(
    _ body: @escaping @Sendable (any Event, Fact, Transaction) throws -> Void
  ) -> Reaction {
    Reaction(react: body)
  }
}
