import Civil
import FoundationEssentials
package import Kernel
package import Storage

/// Everything the database knows about complexes that were put together.
extension ReadConnection {
  /// Where a complex is found today, however often it was put into another.
  package func presentComplex(_ id: ID<Complex>, in district: Region) throws -> ID<Complex> {
    var present = id
    // Nothing is merged in a circle; still, nobody waits for ever.
    for _ in 0..<20 {
      guard
        let row = try row(
          """
          SELECT kept_id FROM complex_merge
          WHERE district = \(district.district) AND gone_id = \(present) AND undone_on IS NULL
          """)
      else { break }
      present = try row.id("kept_id")
    }
    return present
  }

  /// What was put into this one, the last first.
  package func merges(into complex: ID<Complex>, in district: Region) throws -> [ComplexMerge] {
    try rows(
      """
      SELECT * FROM complex_merge
      WHERE district = \(district.district) AND kept_id = \(complex) AND undone_on IS NULL
      ORDER BY id DESC LIMIT 50
      """
    ).map(ComplexMerge.init)
  }

  func merge(_ id: ID<ComplexMerge>, in district: Region) throws -> ComplexMerge {
    guard
      let row = try row(
        """
        SELECT * FROM complex_merge
        WHERE district = \(district.district) AND id = \(id) AND undone_on IS NULL
        """)
    else { throw NotFound(Message(zh: "合并", en: "merge"), id) }
    return try ComplexMerge(row)
  }

  func movedRows(of merge: ID<ComplexMerge>, in district: Region) throws -> [String: [String]] {
    let found = try rows(
      """
      SELECT table_name, row_id FROM complex_merge_row
      WHERE district = \(district.district) AND merge_id = \(merge)
      """)
    return Dictionary(
      grouping: try found.map { (try $0.string("table_name"), try $0.string("row_id")) }, by: \.0
    ).mapValues { $0.map(\.1) }
  }

  func rowIDs(of complex: ID<Complex>, in table: String, _ district: Region) throws -> [String] {
    try rows(
      """
      SELECT id FROM \(raw: table)
      WHERE district = \(district.district) AND complex_id = \(complex)
      """
    ).map { try $0.string("id") }
  }
}

extension Connection {
  func insert(_ merge: ComplexMerge, rows moved: [String: [String]], in district: Region) throws {
    try run(
      """
      INSERT INTO complex_merge (
        district, id, gone_id, gone_name, kept_id, merged_on, why, version)
      VALUES (
        \(district.district), \(merge.id), \(merge.gone), \(merge.goneName), \(merge.kept),
        \(merge.on), \(merge.why), \(merge.version))
      """)
    let rows = moved.sorted { $0.key < $1.key }.flatMap { table, ids in
      ids.map {
        [district.district.sqlValue, merge.id.sqlValue, table.sqlValue, $0.sqlValue]
      }
    }
    guard !rows.isEmpty else { return }
    try run(
      Insertion(into: "complex_merge_row", ["district", "merge_id", "table_name", "row_id"], rows))
  }

  func undo(_ merge: ComplexMerge, on day: Day, in district: Region) throws {
    try run(
      """
      UPDATE complex_merge SET undone_on = \(day)
      WHERE district = \(district.district) AND id = \(merge.id)
      """)
  }

  /// Those who stepped down when the complexes were put together are in office again.
  func reopen(managers ids: [String], endedOn day: Day, in district: Region) throws {
    guard !ids.isEmpty else { return }
    try run(
      """
      UPDATE project_manager SET to_on = NULL
      WHERE district = \(district.district) AND to_on = \(day) AND id IN (\(SQL(list: ids)))
      """)
  }

  /// - Parameter rows: by table; all that is named goes over to the other complex.
  func move(_ rows: [String: [String]], to complex: Complex) throws {
    for (table, ids) in rows.sorted(by: { $0.key < $1.key }) where !ids.isEmpty {
      for start in stride(from: 0, to: ids.count, by: 500) {
        let part = Array(ids[start..<min(start + 500, ids.count)])
        try run(
          """
          UPDATE \(raw: table) SET complex_id = \(complex.id), region = \(complex.region)
          WHERE district = \(complex.region.district) AND id IN (\(SQL(list: part)))
          """)
      }
    }
  }
}

extension ComplexMerge {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), gone: try row.id("gone_id"), goneName: try row.string("gone_name"),
      kept: try row.id("kept_id"), on: try row.day("merged_on"), why: try row.string("why"),
      version: try row.string("version"))
  }
}
