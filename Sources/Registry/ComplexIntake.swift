import Acts
import Imports
import Kernel
import Spreadsheet
import Storage

/// Takes a list of complexes. A row with our own number or a project code is known by it; without
/// one it is a listing, known by source, name and address, and never makes a second complex of the
/// same name.
struct ComplexIntake: RowIntake {
  private let places: PlaceFinder
  private var byID: [String: Complex]
  private var byCode: [String: Complex]
  private var byNorm: [String: Complex]
  private var listings: [String: Listing]

  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {
    let readers = rows.map { RowReader(sheet: sheet, row: $0) }
    let district = sheet.district
    places = try PlaceFinder(db, in: district)
    let ours = try db.complexes(
      readers.compactMap { $0.ownNumber.map(ID.init(rawValue:)) }, in: district)
    byID = Dictionary(ours.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
    let coded = try db.complexes(
      codes: Set(readers.compactMap { $0.text("code") }), in: district)
    byCode = Dictionary(
      coded.map { ($0.particulars.code ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let named = try db.complexes(
      norms: Set(readers.compactMap { $0.text("name").map(Naming.normalised) }), in: district)
    byNorm = Dictionary(
      named.map { (Naming.normalised($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    listings = Dictionary(
      try db.listings(keys: Set(readers.map(\.listingKey)), in: district).map { ($0.key, $0) },
      uniquingKeysWith: { $1 })
  }

  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult {
    if let other = row.otherDistrict() { return other }
    let region: Region
    switch places.find(
      street: row.text("street"), community: row.text("community"), in: row.sheet.district)
    {
    case .place(let found): region = found
    case .unsaid: region = row.sheet.district
    case .unknown(let field, let name):
      return row.refused(
        field, zh: "“\(name)”不在本区的街道社区名单里，或者有重名。请照名单写全称。",
        en: "\(name) is not one known street or community")
    }
    if let known = row.ownNumber.flatMap({ byID[$0] }) {
      return try change(known, row, region, in: tx)
    }
    if let code = row.text("code") { return try takeCoded(code, row, region, in: tx) }
    return try takeListing(row, region, in: tx)
  }

  private mutating func takeCoded(
    _ code: String, _ row: RowReader, _ region: Region, in tx: Transaction
  ) throws -> RowResult {
    guard let known = byCode[code] else {
      let (added, problems) = try row.addComplex(in: region, tx)
      guard let added else { return RowResult(outcome: .refused, problems: problems) }
      byCode[code] = added
      return RowResult(outcome: .added, problems: problems, effects: [added.asAdded])
    }
    return try change(known, row, region, in: tx)
  }

  private mutating func change(
    _ known: Complex, _ row: RowReader, _ region: Region, in tx: Transaction
  ) throws -> RowResult {
    let (particulars, problems) = row.particulars(over: known.particulars)
    if problems.contains(where: \.isError) {
      return RowResult(outcome: .refused, problems: problems)
    }
    var changed = false
    if particulars != known.particulars {
      try ChangeComplex(known.id, in: row.sheet.district, to: particulars, why: row.why)
        .perform(on: known, in: tx)
      changed = true
    }
    if known.isUnassigned, region.depth > 0 {
      try AssignComplexes([known.id], to: region, in: row.sheet.district, why: row.why)
        .perform(on: row.sheet.district, in: tx)
      changed = true
    }
    guard changed else { return RowResult(outcome: .unchanged, problems: problems) }
    let after = try tx.db.complex(known.id, in: row.sheet.district)
    remember(after)
    return RowResult(outcome: .changed, problems: problems, effects: [known.asChanged(to: after)])
  }

  private mutating func remember(_ complex: Complex) {
    byID[complex.id.rawValue] = complex
    if let code = complex.particulars.code { byCode[code] = complex }
  }

  private mutating func takeListing(
    _ row: RowReader, _ region: Region, in tx: Transaction
  ) throws -> RowResult {
    let key = row.listingKey
    let content = row.content
    if var known = listings[key] {
      if known.content == content {
        return RowResult(outcome: known.state == .open ? .waiting : .unchanged)
      }
      // The source says something new: a person looks at it again.
      let before = try known.importState
      known.content = content
      known.state = .open
      try tx.db.update(known)
      listings[key] = known
      tx.note("来源资料有变化，待核对", about: known.complex.reference)
      return RowResult(
        outcome: .offered,
        effects: [.changed("listing", known.id, from: before, to: try known.importState)])
    }
    if let same = byNorm[Naming.normalised(row.text("name") ?? "")] {
      return try offer(row, as: same, in: tx)
    }
    let (added, problems) = try row.addComplex(in: region, tx)
    guard let added else { return RowResult(outcome: .refused, problems: problems) }
    byNorm[Naming.normalised(added.name)] = added
    _ = try keep(row, of: added, .first, in: tx)
    return RowResult(outcome: .added, problems: problems, effects: [added.asAdded])
  }

  private mutating func offer(_ row: RowReader, as same: Complex, in tx: Transaction) throws
    -> RowResult
  {
    let (_, problems) = row.particulars(over: Complex.Particulars())
    let listing = try keep(row, of: same, .open, in: tx)
    tx.note("另有一条同名记录，待合并", about: same.id.reference)
    let word = Message(
      zh: "与已登记的“\(same.name)”同名，没有重复登记，放在“同名待合并”里等人核对。",
      en: "has the name of \(same.name), which is registered; offered for merging")
    return RowResult(
      outcome: .offered, problems: problems + [row.problem("name", word, .notice)],
      effects: [.added("listing", listing.id, as: try listing.importState)])
  }

  private mutating func keep(
    _ row: RowReader, of complex: Complex, _ state: Listing.State, in tx: Transaction
  ) throws -> Listing {
    let listing = row.listing(of: complex, state, as: tx.newID())
    try tx.db.insert(listing, at: tx.now)
    listings[listing.key] = listing
    return listing
  }
}
