import Civil
package import Kernel
package import Storage

/// Everything the database knows about enterprises.
extension ReadConnection {
  package func enterprise(_ code: String, in district: Region) throws -> Enterprise {
    guard let found = try knownEnterprise(code, in: district) else {
      throw NotFound(Enterprise.word, code)
    }
    return found
  }

  func knownEnterprise(_ code: String, in district: Region) throws -> Enterprise? {
    try row(
      """
      SELECT * FROM enterprise
      WHERE district = \(district.district) AND credit_code = \(code)
      """
    ).map(Enterprise.init)
  }

  /// The short names of many enterprises at once, for lists in other areas.
  package func enterpriseNames(of codes: Set<String>, in district: Region) throws
    -> [String: String]
  {
    guard !codes.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT credit_code, COALESCE(short_name, name) AS name FROM enterprise
      WHERE district = \(district.district) AND credit_code IN (\(SQL(list: Array(codes))))
      """)
    return Dictionary(
      try found.map { (try $0.string("credit_code"), try $0.string("name")) },
      uniquingKeysWith: { $1 })
  }

  /// For a choice in a form; the names in their order.
  func enterpriseChoices(in district: Region) throws -> [(value: String, label: String)] {
    try rows(
      """
      SELECT credit_code, name FROM enterprise
      WHERE district = \(district.district) ORDER BY name_key, credit_code LIMIT 1000
      """
    ).map { (try $0.string("credit_code"), try $0.string("name")) }
  }

  func enterprises(codes: Set<String>, norms: Set<String>, in district: Region) throws
    -> [Enterprise]
  {
    guard !codes.isEmpty || !norms.isEmpty else { return [] }
    let byCode: SQL = codes.isEmpty ? "1 = 0" : "credit_code IN (\(SQL(list: Array(codes))))"
    let byName: SQL = norms.isEmpty ? "1 = 0" : "name_norm IN (\(SQL(list: Array(norms))))"
    return try rows(
      """
      SELECT * FROM enterprise
      WHERE district = \(district.district) AND (\(byCode) OR \(byName))
      """
    ).map(Enterprise.init)
  }
}

extension Connection {
  func insert(_ enterprise: Enterprise, at now: Instant) throws {
    let naming = Naming(enterprise.name)
    try run(
      """
      INSERT INTO enterprise (
        district, credit_code, region, name_norm, name_key, initials, source, batch_id, added_at,
        \(Enterprise.Particulars.columns))
      VALUES (
        \(enterprise.region.district), \(enterprise.creditCode), \(enterprise.region),
        \(naming.norm), \(naming.key), \(naming.initials), \(enterprise.origin.source),
        \(enterprise.origin.batch), \(now), \(enterprise.particulars.values))
      """)
  }

  func update(_ enterprise: Enterprise) throws {
    let naming = Naming(enterprise.name)
    try run(
      """
      UPDATE enterprise SET name_norm = \(naming.norm), name_key = \(naming.key),
        initials = \(naming.initials), \(enterprise.particulars.assignments)
      WHERE district = \(enterprise.region.district) AND credit_code = \(enterprise.creditCode)
      """)
  }
}

extension Enterprise {
  package static var word: Message { Message(zh: "物业企业", en: "enterprise") }

  init(_ row: Row) throws {
    self.init(
      creditCode: try row.string("credit_code"), region: try row.region(),
      particulars: try Particulars(row),
      origin: Origin(source: try row.string("source"), batch: try row.optionalID("batch_id")))
  }
}
