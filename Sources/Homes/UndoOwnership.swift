import Acts
import Civil
import Imports
import Kernel
import Registry
import Storage

extension Undoing {
  /// Who a table said owns what, a portion at once. Nothing personal is kept beside the register,
  /// so that a correction of a person cannot be taken back by itself.
  static let ownership = Undoing(
    "ownership", Message(zh: "产权登记", en: "ownership"),
    find: { ids, undone, db in
      let all = try db.sealedOwnerships(ids, in: undone.district)
      let places = try db.unitPlaces(Set(all.map(\.0.unit)), in: undone.district)
      return Dictionary(
        all.map { ownership, seal in
          (
            ownership.id.rawValue,
            Standing(
              digest: ownership.importDigest(seal), name: places[ownership.unit] ?? "",
              href: "/units/\(ownership.unit)")
          )
        }, uniquingKeysWith: { first, _ in first })
    },
    remove: { effects, undone, tx in
      let all = try tx.db.sealedOwnerships(effects.map(\.thing), in: undone.district).map(\.0)
      try tx.db.delete(all, undone)
      for (complex, gone) in Dictionary(grouping: all, by: \.complex).sorted(by: {
        $0.key.rawValue < $1.key.rawValue
      }) {
        tx.note("删除 \(gone.count) 处业主的登记", about: complex.reference, why: undone.words)
      }
    },
    restore: { id, before, undone, tx in
      guard before[Ownership.personal] == nil else { throw OwnerImportRefusal.notKept }
      var ownership = try tx.db.ownership(ID(rawValue: id), in: undone.district)
      ownership.share = before["share"].flatMap(Share.init(reading:))
      ownership.since = before["since"].flatMap { Day($0) }
      try tx.db.update(ownership)
      tx.note("改回份额和取得日期", about: ownership.unit.reference, why: undone.words)
    })
}

extension Ownership {
  /// In what is kept for taking back: that something personal was corrected, and not what.
  static let personal = "personal"

  /// What the register says beside who it is; first among owners one becomes and ceases to be by
  /// what happens to the others.
  var importState: ThingState {
    ThingState(["share": share?.description, "since": since?.description])
  }

  /// With the seal on its owner: who was corrected since is not taken away.
  func importDigest(_ seal: String) -> String {
    [share?.description ?? "", since?.description ?? "", until?.description ?? "", seal]
      .joined(separator: "\u{1F}")
  }
}
