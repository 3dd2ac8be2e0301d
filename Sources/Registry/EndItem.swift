package import Acts
package import Civil
package import Kernel
package import Storage

/// Says that something a complex had is no more. It stays in the register with its end.
package struct EndItem<Item: ComplexItem>: Act {
  package static var permission: Permission { Item.keeping }

  let id: ID<Item>
  let district: Region
  let day: Day
  let why: String

  package init(_ id: ID<Item>, in district: Region, on day: Day, why: String) {
    self.id = id
    self.district = district
    self.day = day
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Held<Item> {
    try db.held(id, in: district)
  }

  /// - Returns: the complex that had it.
  package func perform(on held: Held<Item>, in tx: Transaction) throws -> ID<Complex> {
    if let day = held.endedOn { throw ItemRefusal.ended(day) }
    guard day <= tx.today else { throw ItemRefusal.inFuture(field: "ended_on", tx.today) }
    var ended = held
    ended.endedOn = day
    ended.endReason = why
    try tx.db.update(ended)
    try Item.follow(try tx.db.complex(held.complex, in: district), in: tx)
    let words = "\(Item.word.zh)“\(held.item.name)”自 \(day) \(Item.ending)"
    let change = Change("ended_on", from: nil, to: day.description)
    tx.note(words, about: id.reference, changes: [change], why: why)
    tx.note(words, about: held.complex.reference, why: why)
    return held.complex
  }
}
