import Storage

/// The units of a register as the engine holds them, to be put in again by the engine alone.
extension ReadConnection {
  func everyUnit(inPortionsOf size: Int) throws -> [Insertion] {
    let columns = [
      "district", "id", "region", "complex_id", "building_id", "entrance_id", "number", "room",
      "room_key", "order_key", "floor", "kind", "status", "area", "estate_number", "local_number",
      "source", "batch_id", "added_at",
    ]
    let rows = try rows("SELECT * FROM unit ORDER BY id").map { row in
      try columns.map { try row.value($0) }
    }
    return stride(from: 0, to: rows.count, by: size).map { start in
      Insertion(into: "unit", columns, Array(rows[start..<min(start + size, rows.count)]))
    }
  }
}

extension Connection {
  func deleteEveryUnit() throws {
    try run("DELETE FROM unit")
  }
}
