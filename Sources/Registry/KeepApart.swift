package import Acts
package import Kernel
package import Storage

/// Says that a listing of the same name is another complex; it is registered as one of its own.
package struct KeepApart: Act {
  package static let permission = Permission.mergeComplexes

  let id: ID<Listing>
  let district: Region

  package init(_ id: ID<Listing>, in district: Region) {
    self.id = id
    self.district = district
  }

  package func subject(in db: any ReadConnection) throws -> Listing {
    try db.listing(id, in: district)
  }

  package func perform(on listing: Listing, in tx: Transaction) throws -> ID<Complex> {
    guard listing.state == .open else { throw ListingRefusal.decided }
    let origin = Origin(
      source: listing.source.isEmpty ? "import" : listing.source, batch: listing.batch)
    let new = try AddComplex(
      in: district, listing.read(over: Complex.Particulars()), origin: origin
    ).perform(on: district, in: tx)
    var listing = listing
    listing.state = .apart
    try tx.db.update(listing, complex: new)
    tx.note("另一条同名记录是别的小区，分开登记", about: listing.complex.reference)
    return new
  }
}
