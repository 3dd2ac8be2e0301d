import Acts
import Civil
import Imports
import Kernel
import Storage

extension ListedItem {
  /// How what a table brought to complexes is taken back.
  static var undoing: Undoing {
    Undoing(
      table, word,
      find: { ids, undone, db in
        let all: [Held<Self>] = try db.held(all: ids, in: undone.district)
        return Dictionary(
          all.map { ($0.id.rawValue, $0.standing) }, uniquingKeysWith: { first, _ in first })
      },
      remove: { effects, undone, tx in
        for effect in effects {
          let held: Held<Self> = try tx.db.held(ID(rawValue: effect.thing), in: undone.district)
          try tx.db.delete(held)
          try tx.tell("删除", held, undone)
        }
      },
      restore: { id, before, undone, tx in
        let held: Held<Self> = try tx.db.held(ID(rawValue: id), in: undone.district)
        var restored = held
        restored.item = try Self(before)
        restored.endedOn = before["ended_on"].flatMap { Day($0) }
        if restored.endedOn == nil { restored.endReason = nil }
        try tx.db.update(restored)
        try tx.tell(
          "改回", restored, undone, changes: held.item.changes(to: restored.item).map(Change.init))
      })
  }
}

extension Held where Item: ListedItem {
  var importState: ThingState {
    var values = item.sheet.values
    values["ended_on"] = endedOn?.description
    return ThingState(values)
  }

  fileprivate var standing: Standing {
    Standing(digest: importState.digest, name: item.name, href: "/\(Item.path)/\(id)")
  }
}

extension Transaction {
  fileprivate func tell<Item: ListedItem>(
    _ verb: String, _ held: Held<Item>, _ undone: UndoneImport, changes: [Change] = []
  ) throws {
    try Item.follow(try db.complex(held.complex, in: undone.district), in: self)
    let words = "\(verb)\(Item.word.zh)“\(held.item.name)”"
    note(words, about: held.id.reference, changes: changes, why: undone.words)
    note(words, about: held.complex.reference, why: undone.words)
  }
}
