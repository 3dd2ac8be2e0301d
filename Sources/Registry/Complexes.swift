import Civil
package import Kernel
package import Storage

/// Everything the database knows about complexes.
extension ReadConnection {
  package func complex(_ id: ID<Complex>, in district: Region) throws -> Complex {
    guard
      let row = try row(
        "SELECT * FROM complex WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Complex.word, id) }
    return try Complex(row)
  }

  /// The names of many complexes at once, for lists in other areas.
  package func names(of ids: Set<ID<Complex>>, in district: Region) throws -> [ID<Complex>: String]
  {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT id, name FROM complex
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids.map(\.rawValue))))
      """)
    let named = Set(try found.map { try $0.string("id") })
    let away = try awayNames(of: ids.map(\.rawValue).filter { !named.contains($0) }, in: district)
    return Dictionary(
      try (found + away).map { (try $0.id("id"), try $0.string("name")) },
      uniquingKeysWith: { $1 })
  }

  /// By the number under which it stands in the list of the district.
  package func complex(code: String, in district: Region) throws -> Complex? {
    try row("SELECT * FROM complex WHERE district = \(district.district) AND code = \(code)")
      .map(Complex.init)
  }

  func complexes(_ ids: [ID<Complex>], in district: Region) throws -> [ID<Complex>: Complex] {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT * FROM complex
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids.map(\.rawValue))))
      """
    ).map(Complex.init)
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  func complexes(norms: Set<String>, in district: Region) throws -> [Complex] {
    guard !norms.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM complex
      WHERE district = \(district.district) AND name_norm IN (\(SQL(list: Array(norms))))
      ORDER BY name_norm, added_at, id
      """
    ).map(Complex.init)
  }

  func complexes(codes: Set<String>, in district: Region) throws -> [Complex] {
    guard !codes.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM complex
      WHERE district = \(district.district) AND code IN (\(SQL(list: Array(codes))))
      """
    ).map(Complex.init)
  }
}

extension Connection {
  func insert(_ complex: Complex, at now: Instant) throws {
    let naming = Naming(complex.name)
    try run(
      """
      INSERT INTO complex (
        district, id, region, enterprise, mode, name_norm, name_key, initials, source,
        original_id, batch_id, added_at, \(Complex.Particulars.columns))
      VALUES (
        \(complex.region.district), \(complex.id), \(complex.region), \(complex.enterprise),
        \(complex.mode?.rawValue), \(naming.norm), \(naming.key), \(naming.initials),
        \(complex.origin.source), \(complex.origin.originalID), \(complex.origin.batch), \(now),
        \(complex.particulars.values))
      """)
  }

  func update(_ complex: Complex) throws {
    let naming = Naming(complex.name)
    try run(
      """
      UPDATE complex SET enterprise = \(complex.enterprise), mode = \(complex.mode?.rawValue),
        name_norm = \(naming.norm), name_key = \(naming.key), initials = \(naming.initials),
        \(complex.particulars.assignments)
      WHERE district = \(complex.region.district) AND id = \(complex.id)
      """)
  }

  /// Puts a complex, and all that lies in it, under another street or community.
  func move(_ complex: ID<Complex>, to region: Region) throws {
    try run(
      """
      UPDATE complex SET region = \(region)
      WHERE district = \(region.district) AND id = \(complex)
      """)
    let tables = ["engagement", "contract", "handover", "project_manager"]
    for table in tables + RegistrySchema.itemTables {
      try run(
        """
        UPDATE \(raw: table) SET region = \(region)
        WHERE district = \(region.district) AND complex_id = \(complex)
        """)
    }
  }
}

extension Complex {
  package static var word: Message { Message(zh: "小区", en: "complex") }

  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), region: try row.region(),
      enterprise: try row.optionalString("enterprise"),
      mode: try row.optionalString("mode").flatMap(ServiceMode.init),
      particulars: try Particulars(row),
      origin: Origin(
        source: try row.string("source"), originalID: try row.optionalString("original_id"),
        batch: try row.optionalID("batch_id")))
  }
}
