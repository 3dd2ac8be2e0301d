import Kernel
import Storage

/// Finding complexes, a page at a time.
extension ReadConnection {
  func complexes(
    _ filter: ComplexFilter, within scope: Scope, from cursor: ComplexFilter.Cursor?, limit: Int
  ) throws -> [ComplexLine] {
    let key = filter.order.key
    var start: SQL = ""
    var direction: SQL = "ASC"
    switch cursor {
    case .after(let id): start = try anchor(id, key, scope, ">")
    case .before(let id):
      start = try anchor(id, key, scope, "<")
      direction = "DESC"
    case nil: break
    }
    let found = try rows(
      """
      SELECT id, name, region, address, households, mode, enterprise FROM complex
      WHERE \(within: scope) \(filter.condition) \(start)
      ORDER BY \(key) \(direction), id \(direction) LIMIT \(limit)
      """
    ).map(ComplexLine.init)
    if case .before = cursor { return found.reversed() }
    return found
  }

  func count(_ filter: ComplexFilter, within scope: Scope) throws -> Int {
    try row("SELECT COUNT(*) AS n FROM complex WHERE \(within: scope) \(filter.condition)")?
      .int("n") ?? 0
  }

  private func anchor(_ id: ID<Complex>, _ key: SQL, _ scope: Scope, _ sign: SQL) throws -> SQL {
    guard
      let row = try row(
        """
        SELECT \(key) AS sort_key FROM complex
        WHERE district = \(scope.region.district) AND id = \(id)
        """)
    else { return "" }
    return "AND (\(key), id) \(sign) (\(try row.value("sort_key")), \(id))"
  }
}

extension ComplexFilter {
  fileprivate var condition: SQL {
    var parts: [SQL] = []
    if let place { parts.append("AND \(under: place)") }
    if let mode { parts.append("AND mode = \(mode.rawValue)") }
    if isUnassigned { parts.append("AND region = district") }
    if !text.isEmpty { parts.append("AND (\(match))") }
    return SQL(parts, separator: " ")
  }

  /// The name or address, the code, or the first letters of the pinyin.
  private var match: SQL {
    let plain = SQLText.plain(Naming.normalised(text))
    return """
      name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%") OR code = \(text)
      OR address LIKE \("%" + SQLText.plain(text) + "%")
      OR former_names LIKE \("%" + SQLText.plain(text) + "%")
      """
  }
}

extension ComplexFilter.Order {
  fileprivate var key: SQL {
    switch self {
    case .name: "name_key"
    case .place: "(region || ' ' || name_key)"
    case .households: "(-COALESCE(households, -1))"
    }
  }
}

extension ComplexLine {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), name: try row.string("name"), region: try row.region(),
      address: try row.optionalString("address"), households: try row.optionalInt("households"),
      mode: try row.optionalString("mode").flatMap(ServiceMode.init),
      enterprise: try row.optionalString("enterprise"))
  }
}
