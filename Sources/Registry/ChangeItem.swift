package import Acts
package import Civil
package import Kernel
package import Storage

/// Corrects what the register says about something that a complex has.
package struct ChangeItem<Item: ComplexItem>: Act {
  package static var permission: Permission { Item.keeping }

  let id: ID<Item>
  let district: Region
  let item: Item
  let why: String?
  let seen: Seen
  /// The day since when it is no more, where that became known.
  let endedOn: Day?

  package init(
    _ id: ID<Item>, in district: Region, to item: Item, why: String?, seen: Seen = .nothing,
    endedOn: Day? = nil
  ) {
    self.id = id
    self.district = district
    self.item = item
    self.why = why
    self.seen = seen
    self.endedOn = endedOn
  }

  package func subject(in db: any ReadConnection) throws -> Held<Item> {
    try db.held(id, in: district)
  }

  /// - Returns: what others had changed meanwhile, and is kept.
  @discardableResult
  package func perform(on held: Held<Item>, in tx: Transaction) throws -> [String] {
    if let day = held.endedOn { throw ItemRefusal.ended(day) }
    let (item, kept) = try held.item.joined(with: item, seen: seen)
    try item.check(on: tx.today)
    let changes = held.item.changes(to: item)
    guard !changes.isEmpty || endedOn != nil else { throw ItemRefusal.nothingChanged }
    var changed = held
    changed.item = item
    if !changes.isEmpty {
      try tx.db.update(changed)
      try Item.follow(try tx.db.complex(held.complex, in: district), in: tx)
      tx.note(
        "修改\(Item.word.zh)“\(item.name)”", about: id.reference, changes: changes.map(Change.init),
        why: why)
    }
    if let endedOn {
      _ = try EndItem(id, in: district, on: endedOn, why: why ?? "修改时写明")
        .perform(on: changed, in: tx)
    }
    return kept
  }
}
