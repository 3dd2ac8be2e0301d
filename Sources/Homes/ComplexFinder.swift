import Imports
import Kernel
import Registry
import Spreadsheet
import Storage

/// Which complexes the rows of a portion speak of. They are looked up once for all rows, and what
/// is found or wrong once for each way of naming one.
struct ComplexFinder {
  private let parties: PartyFinder
  private var found: [Named: PartyFinder.Found<Complex>] = [:]

  private struct Named: Hashable {
    let code: String?
    let name: String?
  }

  init(_ rows: [RowReader], in district: Region, _ db: any ReadConnection) throws {
    parties = try PartyFinder(rows, in: district, db)
  }

  mutating func complex(
    of row: RowReader, _ db: any ReadConnection
  ) throws -> PartyFinder.Found<Complex> {
    let record = row.row.record
    let named = Named(code: record.text("complex_code"), name: record.text("complex"))
    if let known = found[named] { return known }
    let complex = try parties.complex(row, db)
    found[named] = complex
    return complex
  }

  /// The complexes of these rows with the buildings they name.
  mutating func homes(of rows: [RowReader], _ db: any ReadConnection) throws -> KnownHomes {
    var (names, complexes): ([ID<Complex>: Set<String>], [ID<Complex>: Complex]) = ([:], [:])
    for row in rows {
      guard case .one(let complex) = try complex(of: row, db) else { continue }
      complexes[complex.id] = complex
      names[complex.id, default: []].insert(row.row.record.text("building") ?? "")
    }
    return try KnownHomes(names, of: Array(complexes.values), db)
  }
}
