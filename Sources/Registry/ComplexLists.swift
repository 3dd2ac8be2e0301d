package import Kernel
package import Storage

/// Complexes for the lists of other areas.
extension ReadConnection {
  func complexNames(within scope: Scope) throws -> [(id: String, name: String)] {
    try rows(
      "SELECT id, name FROM complex WHERE \(within: scope) ORDER BY name_key, id LIMIT 2000"
    ).map { (try $0.string("id"), try $0.string("name")) }
  }

  package func complexes(_ ids: Set<ID<Complex>>, in district: Region) throws -> [Complex] {
    Array(try complexes(Array(ids), in: district).values)
  }

  /// Those that have one.
  package func complexIDsByCode(in district: Region) throws -> [String: ID<Complex>] {
    let found = try rows(
      """
      SELECT code, id FROM complex WHERE district = \(district.district) AND code IS NOT NULL
      """)
    return Dictionary(
      try found.map { (try $0.string("code"), try $0.id("id")) }, uniquingKeysWith: { $1 })
  }
}

extension SQL {
  /// The complexes of this name or these initials, as a condition on whatever lies in them.
  package static func complexes(called text: String, in district: String) -> SQL {
    let plain = SQLText.plain(Naming.normalised(text))
    return """
      SELECT id FROM complex WHERE district = \(district)
        AND (name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%"))
      """
  }

  /// Rows of things that lie in a complex, as far as a scope reaches; the table has columns
  /// `district`, `region` and `complex_id`.
  package static func inComplexes(within scope: Scope) -> SQL {
    switch scope {
    case .region(let region): "\(under: region)"
    case .enterprise(let code, let district):
      """
      (district = \(district.district) AND complex_id IN (
        SELECT id FROM complex
        WHERE district = \(district.district) AND enterprise = \(code)))
      """
    case .several(let parts):
      "(\(SQL(parts.map { inComplexes(within: $0) }, separator: " OR ")))"
    }
  }
}
