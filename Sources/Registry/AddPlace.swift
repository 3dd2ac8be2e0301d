package import Acts
package import Kernel
package import Storage

/// Puts a street or community on the list of places, or gives it its new name.
package struct AddPlace: Act {
  package static let permission = Permission.importRegistry

  let place: Place
  let batch: ID<ImportBatch>?

  package init(_ place: Place, batch: ID<ImportBatch>? = nil) {
    self.place = place
    self.batch = batch
  }

  package func subject(in db: any ReadConnection) -> Region { place.region }

  package func perform(on region: Region, in tx: Transaction) throws {
    let reference = ID<Place>(rawValue: place.code).reference
    if let known = try tx.db.place(region) {
      guard known.name != place.name else { return }
      try tx.db.rename(place)
      tx.note(
        "更名", about: reference, changes: [Change("name", from: known.name, to: place.name)])
    } else {
      try tx.db.insert(place, batch: batch)
      tx.note("登记“\(place.name)”", about: reference)
    }
  }
}
