import Civil
import Kernel
import Storage

/// What the finders share: rows that name a complex, and how statements are said.
extension ReadConnection {
  /// Each row carries `id`, `region`, `enterprise` and `name` of the complex it is about.
  func contradictions(
    _ sql: SQL, about tell: (Row) throws -> (key: String, one: String, other: String, since: Day?)
  ) throws -> [Contradiction] {
    try rows(sql).map { row in
      let told = try tell(row)
      let id = try row.string("id")
      return Contradiction(
        key: told.key.isEmpty ? id : "\(id)/\(told.key)", region: try row.region(),
        enterprise: try row.optionalString("enterprise"), name: try row.string("name"),
        href: "/complexes/\(id)", one: told.one, other: told.other, since: told.since)
    }
  }
}

extension SQL {
  static let complex: SQL =
    "complex.id AS id, complex.region AS region, complex.enterprise AS enterprise, complex.name AS name"

  /// The short name of an enterprise by its code.
  static func name(of code: SQL) -> SQL {
    """
    (SELECT COALESCE(enterprise.short_name, enterprise.name) FROM enterprise
    WHERE enterprise.district = complex.district AND enterprise.credit_code = \(code))
    """
  }

  /// Whether a contract runs on a day; one without a term runs for as long as nobody says when.
  static func runs(_ contract: String, on day: Day) -> SQL {
    """
    \(raw: contract).signed_on <= \(day)
    AND (\(raw: contract).from_on IS NULL OR \(raw: contract).from_on <= \(day))
    AND (\(raw: contract).to_on IS NULL OR \(raw: contract).to_on >= \(day))
    """
  }

  static func joined(_ table: String) -> SQL {
    "\(raw: table).district = complex.district AND \(raw: table).complex_id = complex.id"
  }
}

extension Row {
  func words(_ column: String) throws -> String { try optionalString(column) ?? "？" }
}
