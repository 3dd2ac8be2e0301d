import Acts
import Kernel
import Storage

extension Permission {
  static let benchRow = Permission("bench.row")
}

/// Writes one row through the desk.
struct PutBenchRow: Act {
  static let permission = Permission.benchRow
  let name: String

  func subject(in db: any ReadConnection) -> Region { Region("411502") }

  func perform(on region: Region, in tx: Transaction) throws {
    try tx.db.insert(BenchRow(name: name), in: region.district)
    tx.note("测速", about: ID<BenchRow>(rawValue: name).reference)
  }
}
