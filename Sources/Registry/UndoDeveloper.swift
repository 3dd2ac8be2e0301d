import Acts
import Imports
import Kernel
import Storage

extension Undoing {
  /// Developers that a list brought or corrected.
  static let developer = Undoing(
    "developer", Developer.word,
    find: { ids, undone, db in
      Dictionary(
        try db.developers(ids, in: undone.district).map {
          (
            $0.id.rawValue,
            Standing(
              digest: $0.importState.digest, name: $0.name, href: "/developers/\($0.id)")
          )
        }, uniquingKeysWith: { first, _ in first })
    },
    remove: { effects, undone, tx in
      for developer in try tx.db.developers(effects.map(\.thing), in: undone.district) {
        try tx.db.delete(developer)
        tx.note(
          "删除建设单位“\(developer.name)”", about: developer.id.reference, why: undone.words)
      }
    },
    restore: { id, before, undone, tx in
      let known = try tx.db.developer(ID(rawValue: id), in: undone.district)
      try ChangeDeveloper(
        known.id, in: undone.district, to: try Developer.Particulars(before), why: undone.words
      ).perform(on: known, in: tx)
    })
}

extension Developer {
  var importState: ThingState { ThingState(particulars.sheet.values) }
}
