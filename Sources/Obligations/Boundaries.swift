import Kernel
import Storage

/// The boundaries of districts in the database.
enum BoundarySchema {
  static let boundaries = Migration(
    "obligations.3 boundary",
    """
    CREATE TABLE boundary (
      district TEXT NOT NULL,
      rings TEXT NOT NULL,
      PRIMARY KEY (district)
    )
    """)
}

extension ReadConnection {
  func boundary(of district: String) throws -> String? {
    try row("SELECT rings FROM boundary WHERE district = \(district)")?.string("rings")
  }
}

extension Connection {
  func keep(_ boundary: Boundary, of district: String) throws {
    try run(
      """
      INSERT INTO boundary (district, rings) VALUES (\(district), \(boundary.text))
      ON CONFLICT (district) DO UPDATE SET rings = excluded.rings
      """)
  }
}
