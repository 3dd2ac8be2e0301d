package import Acts
package import Kernel
package import Storage

/// Says that a further listing means a complex that is there, and takes over what it knows better.
package struct MergeListing: Act {
  package static let permission = Permission.mergeComplexes

  let id: ID<Listing>
  let district: Region
  /// The fields whose values are taken from the listing.
  let fields: [String]

  package init(_ id: ID<Listing>, in district: Region, taking fields: [String] = []) {
    self.id = id
    self.district = district
    self.fields = fields
  }

  package func subject(in db: any ReadConnection) throws -> Listing {
    try db.listing(id, in: district)
  }

  package func perform(on listing: Listing, in tx: Transaction) throws {
    guard listing.state == .open else { throw ListingRefusal.decided }
    var listing = listing
    listing.state = .merged
    try tx.db.update(listing)
    let complex = try tx.db.complex(listing.complex, in: district)
    let particulars = listing.read(fields, over: complex.particulars)
    if particulars != complex.particulars {
      try ChangeComplex(
        complex.id, in: district, to: particulars, why: "合并同名记录（\(listing.source)）"
      ).perform(on: complex, in: tx)
    }
    tx.note("合并同名记录“\(listing.name)”（\(listing.source)）", about: complex.id.reference)
  }
}

extension Listing {
  /// What the listing says, field by field; what cannot be read is left as it was.
  func read(_ fields: [String]? = nil, over base: Complex.Particulars) -> Complex.Particulars {
    var particulars = base
    for field in Complex.Particulars.fields where fields?.contains(field.key) ?? true {
      if let text = content[field.key] { try? field.read(&particulars, text) }
    }
    return particulars
  }

  /// Where the listing says something else than the register.
  func differences(from complex: Complex) -> [Difference] {
    let own = read(over: Complex.Particulars())
    return Complex.Particulars.fields.compactMap { field in
      guard let written = content[field.key] else { return nil }
      let here = field.shown(complex.particulars)
      let there = field.shown(own)
      if there == here { return nil }
      return Difference(
        field: field.key, label: field.label.zh, here: here, written: written,
        canTake: there != nil && field.key != "name")
    }
  }

  struct Difference: Sendable {
    let field: String
    let label: String
    let here: String?
    let written: String
    let canTake: Bool

    /// An amount of nothing is what programs write where nothing is known: nobody takes it over
    /// without having looked.
    var isZero: Bool {
      let digits = written.filter(\.isWholeNumber)
      return !digits.isEmpty && digits.allSatisfy { $0 == "0" }
    }
  }
}
