package import Acts
package import Imports
package import Kernel
import Organs
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
      if let organ = place.organ { try tx.add(organ) }
    }
  }
}

extension Place {
  /// The office of a street, or the committee of its community; the district is no organ.
  fileprivate var organ: Organ? {
    switch region.depth {
    case 1:
      Organ(id: code, kind: .street, name: name, shortName: shortName, region: region)
    case 2:
      Organ(
        id: code, kind: .community, name: name, region: region, parent: region.parent?.code)
    default: nil
    }
  }
}
