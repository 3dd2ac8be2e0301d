import Acts
import Imports
import Kernel
import Storage

extension Undoing {
  /// Complexes that a list brought or corrected.
  static let complex = Undoing(
    "complex", Complex.word,
    find: { ids, undone, db in
      let uses = try db.uses(ofComplexes: ids, undone)
      let found = try db.complexes(ids.map(ID.init(rawValue:)), in: undone.district)
      return Dictionary(
        found.map { id, complex in
          (
            id.rawValue,
            Standing(
              digest: complex.importState.digest, name: complex.name, href: "/complexes/\(id)",
              uses: uses[id.rawValue] ?? [])
          )
        }, uniquingKeysWith: { $1 })
    },
    remove: { effects, undone, tx in
      let ids = effects.map(\.thing)
      let gone = try tx.db.complexes(ids.map(ID.init(rawValue:)), in: undone.district)
      try tx.db.delete(complexes: ids, undone)
      for complex in gone.values.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
        tx.note("删除小区“\(complex.name)”", about: complex.id.reference, why: undone.words)
      }
    },
    restore: { id, before, undone, tx in
      let known = try tx.db.complex(ID(rawValue: id), in: undone.district)
      let particulars = try Complex.Particulars(before)
      if particulars != known.particulars {
        try ChangeComplex(known.id, in: undone.district, to: particulars, why: undone.words)
          .perform(on: known, in: tx)
      }
      guard let region = before["region"].map({ Region($0) }), region != known.region else {
        return
      }
      _ = try AssignComplexes([known.id], to: region, in: undone.district, why: undone.words)
        .put(known.id, try PlaceNames(tx.db, in: undone.district), in: tx)
    })

  /// What a list said about a complex of the same name, while nobody has decided on it.
  static let listing = Undoing(
    "listing", Message(zh: "同名记录", en: "listing"),
    find: { ids, undone, db in
      var found: [String: Standing] = [:]
      for listing in try db.listings(ids, in: undone.district) {
        found[listing.id.rawValue] = Standing(
          digest: try listing.importState.digest, name: listing.name, href: "/complexes/merge")
      }
      return found
    },
    remove: { effects, undone, tx in
      let ids = effects.map(\.thing)
      let gone = try tx.db.listings(ids, in: undone.district)
      try tx.db.delete(listings: ids, in: undone.district)
      for listing in gone {
        tx.note("撤回待合并的同名记录", about: listing.complex.reference, why: undone.words)
      }
    },
    restore: { id, before, undone, tx in
      var listing = try tx.db.listing(ID(rawValue: id), in: undone.district)
      listing.content = try Listing.content(before["content"] ?? "{}")
      listing.state = before["state"].flatMap(Listing.State.init) ?? listing.state
      try tx.db.update(listing)
      tx.note("来源资料改回以前的", about: listing.complex.reference, why: undone.words)
    })

  /// Streets and communities.
  static let place = Undoing(
    "place", Message(zh: "街道社区", en: "place"),
    find: { codes, undone, db in
      let wanted = Set(codes)
      let places = try db.places(in: undone.district).filter { wanted.contains($0.code) }
      let uses = try db.uses(ofPlaces: places, undone)
      return Dictionary(
        places.map {
          (
            $0.code,
            Standing(
              digest: $0.importState.digest, name: $0.name, href: "/organs/\($0.code)",
              uses: uses[$0.code] ?? [])
          )
        }, uniquingKeysWith: { $1 })
    },
    remove: { effects, undone, tx in
      try tx.db.delete(places: effects.map(\.thing), in: undone.district)
      for effect in effects {
        tx.note(
          "从街道社区名单删除", about: ID<Place>(rawValue: effect.thing).reference, why: undone.words)
      }
    },
    restore: { code, before, undone, tx in
      guard let region = Region(code: code), let name = before["name"] else { return }
      try AddPlace(Place(region: region, name: name)).perform(on: region, in: tx)
    })
}
