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

extension ReadConnection {
  func benchRowCount(in district: String) throws -> Int {
    try row("SELECT COUNT(*) AS n FROM bench_row WHERE district = \(district)")?.int("n") ?? 0
  }
}

extension Connection {
  func insert(_ row: BenchRow, in district: String) throws {
    try run("INSERT INTO bench_row (district, name) VALUES (\(district), \(row.name))")
  }
}
