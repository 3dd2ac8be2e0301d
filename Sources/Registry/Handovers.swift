package import Kernel
import Rulebook
package import Storage

/// Everything the database knows about handovers.
extension ReadConnection {
  package func handover(_ id: ID<Handover>, in district: Region) throws -> Handover {
    guard
      let row = try row(
        "SELECT * FROM handover WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Handover.word, id) }
    return try Handover(row)
  }

  func known(handovers ids: Set<String>, in district: Region) throws -> Set<String> {
    guard !ids.isEmpty else { return [] }
    return Set(
      try rows(
        """
        SELECT id FROM handover
        WHERE district = \(district.district) AND id IN (\(SQL(list: Array(ids))))
        """
      ).map { try $0.string("id") })
  }

  package func handovers(of complex: ID<Complex>, in district: Region) throws -> [Handover] {
    try rows(
      """
      SELECT * FROM handover
      WHERE district = \(district.district) AND complex_id = \(complex) ORDER BY phase, id
      """
    ).map(Handover.init)
  }

  /// The phases of many handovers at once, for lists in other areas.
  package func handoverPhases(of ids: Set<ID<Handover>>, in district: Region) throws
    -> [ID<Handover>: String]
  {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT id, phase FROM handover
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids.map(\.rawValue))))
      """)
    return Dictionary(
      try found.map { (try $0.id("id"), try $0.string("phase")) }, uniquingKeysWith: { $1 })
  }

  /// The facts by which the dates of a handover were announced, by kind.
  func announced(_ handover: ID<Handover>, in district: Region) throws -> [String: ID<Fact>] {
    let found = try rows(
      """
      SELECT kind, fact_id FROM handover_fact
      WHERE district = \(district.district) AND handover_id = \(handover)
      """)
    return Dictionary(
      try found.map { (try $0.string("kind"), try $0.id("fact_id")) }, uniquingKeysWith: { $1 })
  }
}

extension Connection {
  func insert(_ handover: Handover) throws {
    try run(
      """
      INSERT INTO handover (
        district, id, region, complex_id, enterprise, source, batch_id,
        \(Handover.Particulars.columns))
      VALUES (
        \(handover.region.district), \(handover.id), \(handover.region), \(handover.complex),
        \(handover.enterpriseCode), \(handover.origin.source), \(handover.origin.batch),
        \(handover.particulars.values))
      """)
  }

  func update(_ handover: Handover) throws {
    try run(
      """
      UPDATE handover SET \(handover.particulars.assignments)
      WHERE district = \(handover.region.district) AND id = \(handover.id)
      """)
  }

  func keep(_ fact: ID<Fact>?, kind: String, of handover: Handover) throws {
    guard let fact else {
      try run(
        """
        DELETE FROM handover_fact
        WHERE district = \(handover.region.district) AND handover_id = \(handover.id)
          AND kind = \(kind)
        """)
      return
    }
    try run(
      """
      INSERT INTO handover_fact (district, handover_id, kind, fact_id)
      VALUES (\(handover.region.district), \(handover.id), \(kind), \(fact))
      ON CONFLICT (district, handover_id, kind) DO UPDATE SET fact_id = excluded.fact_id
      """)
  }
}

extension Handover {
  package static var word: Message { Message(zh: "承接查验", en: "handover") }

  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), complex: try row.id("complex_id"),
      enterpriseCode: try row.string("enterprise"), region: try row.region(),
      particulars: try Particulars(row),
      origin: Origin(source: try row.string("source"), batch: try row.optionalID("batch_id")))
  }
}
