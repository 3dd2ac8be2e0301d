package import Storage

/// The least that a page of the list can do: the same rows, read raw and printed as they come,
/// filled up to so many bytes. Only the benchmark asks for it.
package enum BareLists {
  package static func page(
    _ db: any ReadConnection, district: String, bytes size: Int
  ) throws -> [UInt8] {
    let rows = try db.rows(
      """
      SELECT * FROM determination
      WHERE district = \(district) AND slice = 'late' ORDER BY sort_on, key LIMIT 50
      """)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for row in rows {
      for column in columns {
        if let text = try row.optionalString(column) { bytes += text.utf8 }
        bytes.append(UInt8(ascii: " "))
      }
    }
    if bytes.count < size {
      bytes += repeatElement(UInt8(ascii: "."), count: size - bytes.count)
    }
    return bytes
  }

  private static let columns = [
    "key", "rule", "measure", "bearer", "recipient", "complex_id", "state", "due_on", "done_on",
  ]
}
