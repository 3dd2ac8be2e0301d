import Kernel
import Storage

/// Finding contracts, a page at a time.
extension ReadConnection {
  func contracts(
    _ filter: ContractFilter, within scope: Scope, from last: ID<Contract>?, limit: Int
  ) throws -> [ContractLine] {
    let start: SQL = try last.map { try anchor($0, scope) } ?? ""
    return try rows(
      """
      SELECT kept.id, kept.number, kept.type, kept.signed_on, kept.to_on, kept.submitted_on,
        kept.filed_on,
        complex.name AS complex_name,
        COALESCE(enterprise.short_name, enterprise.name) AS enterprise_name
      FROM (
        SELECT * FROM contract WHERE \(within: scope) \(filter.condition(scope)) \(start)
        ORDER BY signed_on DESC, id DESC LIMIT \(limit)
      ) AS kept
      JOIN complex ON complex.district = kept.district AND complex.id = kept.complex_id
      JOIN enterprise ON enterprise.district = kept.district
        AND enterprise.credit_code = kept.enterprise
      ORDER BY kept.signed_on DESC, kept.id DESC
      """
    ).map(ContractLine.init)
  }

  func count(_ filter: ContractFilter, within scope: Scope) throws -> Int {
    try row(
      """
      SELECT COUNT(*) AS n FROM contract WHERE \(within: scope) \(filter.condition(scope))
      """
    )?.int("n") ?? 0
  }

  private func anchor(_ id: ID<Contract>, _ scope: Scope) throws -> SQL {
    guard
      let row = try row(
        """
        SELECT signed_on FROM contract
        WHERE district = \(scope.region.district) AND id = \(id)
        """)
    else { return "" }
    return "AND (signed_on, id) < (\(try row.value("signed_on")), \(id))"
  }
}

extension ContractFilter {
  fileprivate func condition(_ scope: Scope) -> SQL {
    var parts: [SQL] = []
    if let kind { parts.append("AND type = \(kind.rawValue)") }
    if let place { parts.append("AND \(under: place)") }
    if let enterprise { parts.append("AND enterprise = \(enterprise)") }
    if let isFiled {
      parts.append(isFiled ? "AND filed_on IS NOT NULL" : "AND filed_on IS NULL")
    }
    if isWaiting { parts.append("AND filed_on IS NULL AND submitted_on IS NOT NULL") }
    if !text.isEmpty { parts.append("AND (\(match(scope.region.district)))") }
    return SQL(parts, separator: " ")
  }

  /// The number, or the name of the complex.
  private func match(_ district: String) -> SQL {
    let plain = SQLText.plain(Naming.normalised(text))
    return """
      number LIKE \("%" + SQLText.plain(text) + "%") OR complex_id IN (
        SELECT id FROM complex WHERE district = \(district)
          AND (name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%")))
      """
  }
}

extension ContractLine {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), number: try row.string("number"),
      complex: try row.string("complex_name"), enterprise: try row.string("enterprise_name"),
      kind: try row.choice("type"), signedOn: try row.day("signed_on"),
      toOn: try row.optionalDay("to_on"), submittedOn: try row.optionalDay("submitted_on"),
      filedOn: try row.optionalDay("filed_on"))
  }
}
