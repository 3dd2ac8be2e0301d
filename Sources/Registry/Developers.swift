import Civil
package import Kernel
package import Storage

/// Everything the database knows about developers.
extension ReadConnection {
  package func developer(_ id: ID<Developer>, in district: Region) throws -> Developer {
    guard
      let row = try row(
        "SELECT * FROM developer WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Developer.word, id) }
    return try Developer(row)
  }

  func developers(_ ids: [String], in district: Region) throws -> [Developer] {
    guard !ids.isEmpty else { return [] }
    return try rows(
      """
      SELECT * FROM developer
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids)))
      """
    ).map(Developer.init)
  }

  /// Who answers to what a complex says about its builder.
  func developer(called name: String, in district: Region) throws -> Developer? {
    try row(
      """
      SELECT developer.* FROM developer_name JOIN developer
        ON developer.district = developer_name.district AND developer.id = developer_name.developer_id
      WHERE developer_name.district = \(district.district) AND developer_name.name = \(name)
      """
    ).map(Developer.init)
  }

  func developer(code: String, in district: Region) throws -> Developer? {
    try row(
      "SELECT * FROM developer WHERE district = \(district.district) AND credit_code = \(code)"
    ).map(Developer.init)
  }

  /// The complexes that name it as their builder.
  func complexesBuilt(
    by developer: Developer, within scope: Scope
  ) throws -> [(id: ID<Complex>, name: String)] {
    try rows(
      """
      SELECT id, name FROM complex
      WHERE \(within: scope)
        AND developer IN (\(SQL(list: developer.calledNames)))
      ORDER BY name_key, id LIMIT 500
      """
    ).map { (try $0.id("id"), try $0.string("name")) }
  }
}

extension Connection {
  func insert(_ developer: Developer) throws {
    let naming = Naming(developer.name)
    try run(
      """
      INSERT INTO developer (
        district, id, region, name_norm, name_key, initials, source, batch_id,
        \(Developer.Particulars.columns))
      VALUES (
        \(developer.region.district), \(developer.id), \(developer.region), \(naming.norm),
        \(naming.key), \(naming.initials), \(developer.origin.source),
        \(developer.origin.batch), \(developer.particulars.values))
      """)
    try keepNames(of: developer)
  }

  func update(_ developer: Developer) throws {
    let naming = Naming(developer.name)
    try run(
      """
      UPDATE developer SET name_norm = \(naming.norm), name_key = \(naming.key),
        initials = \(naming.initials), \(developer.particulars.assignments)
      WHERE district = \(developer.region.district) AND id = \(developer.id)
      """)
    try keepNames(of: developer)
  }

  func delete(_ developer: Developer) throws {
    let district = developer.region.district
    try run(
      "DELETE FROM developer_name WHERE district = \(district) AND developer_id = \(developer.id)")
    try run("DELETE FROM developer WHERE district = \(district) AND id = \(developer.id)")
  }

  /// Each name leads to one developer.
  private func keepNames(of developer: Developer) throws {
    let district = developer.region.district
    try run(
      "DELETE FROM developer_name WHERE district = \(district) AND developer_id = \(developer.id)")
    for name in Set(developer.calledNames).sorted() {
      let taken = try row(
        "SELECT 1 AS one FROM developer_name WHERE district = \(district) AND name = \(name)")
      guard taken == nil else { throw DeveloperRefusal.known(name) }
      try run(
        """
        INSERT INTO developer_name (district, name, developer_id)
        VALUES (\(district), \(name), \(developer.id))
        """)
    }
  }
}

extension Developer {
  package static var word: Message { Message(zh: "建设单位", en: "developer") }

  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), region: try row.region(), particulars: try Particulars(row),
      origin: Origin(source: try row.string("source"), batch: try row.optionalID("batch_id")))
  }
}
