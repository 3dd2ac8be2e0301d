import Acts
import Kernel
import Storage

/// The smallest thing that can be written.
struct BenchRow {
  let name: String

  static let migrations = [
    Migration(
      "bench.1",
      """
      CREATE TABLE bench_row (
        district TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (district, name))
      """)
  ]
}

extension Permission {
  static let benchRow = Permission("bench.row")
}

struct PutBenchRow: Act {
  static let permission = Permission.benchRow
  let name: String

  func subject(in db: any ReadConnection) -> Region { Region("411502") }

  func perform(on region: Region, in tx: Transaction) throws {
    try tx.db.insert(BenchRow(name: name), in: region.district)
    tx.note("测速", about: ID<BenchRow>(rawValue: name).reference)
  }
}

extension Connection {
  func insert(_ row: BenchRow, in district: String) throws {
    try run("INSERT INTO bench_row (district, name) VALUES (\(district), \(row.name))")
  }
}
