import Storage

/// The tables of the registers. A field added to a noun is one more step here and one line in its
/// `…Fields.swift`.
enum RegistrySchema {
  static let migrations: [Migration] = [
    complexes, enterprises, engagements, contracts, handovers, places, listings, items,
    merges, developers,
  ]
}
