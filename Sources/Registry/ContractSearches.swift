import Kernel
import Storage

/// Finding contracts.
extension ContractTable {
  /// The number, or the name of the complex.
  static func matching(_ text: String, in district: String) -> SQL {
    let plain = SQLText.plain(Naming.normalised(text))
    return """
      number LIKE \("%" + SQLText.plain(text) + "%") OR complex_id IN (
        SELECT id FROM complex WHERE district = \(district)
          AND (name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%")))
      """
  }
}

/// Finding handovers.
extension HandoverTable {
  /// The phase, the developer, or the name of the complex.
  static func matching(_ text: String, in district: String) -> SQL {
    let (plain, typed) = (SQLText.plain(Naming.normalised(text)), SQLText.plain(text))
    return """
      phase LIKE \("%" + typed + "%") OR developer LIKE \("%" + typed + "%") OR complex_id IN (
        SELECT id FROM complex WHERE district = \(district)
          AND (name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%")))
      """
  }
}

/// Finding who served where.
extension EngagementTable {
  /// The name of the complex or of the enterprise, or its code.
  static func matching(_ text: String, in district: String) -> SQL {
    let plain = SQLText.plain(Naming.normalised(text))
    return """
      enterprise IN (
        SELECT credit_code FROM enterprise WHERE district = \(district)
          AND (name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%")
            OR short_name LIKE \("%" + SQLText.plain(text) + "%") OR credit_code = \(text)))
      OR complex_id IN (\(SQL.complexes(called: text, in: district)))
      """
  }
}
