package import Acts
package import Civil
package import Kernel
package import Storage

/// Puts something that a complex has into the register.
package struct AddItem<Item: ComplexItem>: Act {
  package static var permission: Permission { Item.keeping }

  let complexID: ID<Complex>
  let district: Region
  let item: Item
  let origin: Origin
  /// The day since when it is no more, where that is over already.
  let endedOn: Day?

  package init(
    _ item: Item, at complex: ID<Complex>, in district: Region, origin: Origin = .manual,
    endedOn: Day? = nil
  ) {
    self.item = item
    complexID = complex
    self.district = district
    self.origin = origin
    self.endedOn = endedOn
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws -> ID<Item> {
    try item.check(on: tx.today)
    let held = Held(
      id: tx.newID(Item.self), complex: complexID, region: complex.region,
      enterprise: complex.enterprise, item: item, endedOn: nil, endReason: nil, origin: origin)
    try tx.db.add(held)
    try Item.follow(complex, in: tx)
    let words = "登记\(Item.word.zh)“\(item.name)”"
    tx.note(words, about: held.id.reference, changes: item.asNew)
    tx.note(words, about: complexID.reference)
    if let endedOn { try end(held, on: endedOn, in: tx) }
    return held.id
  }

  private func end(_ held: Held<Item>, on day: Day, in tx: Transaction) throws {
    _ = try EndItem(held.id, in: district, on: day, why: "登记时写明").perform(on: held, in: tx)
  }
}
