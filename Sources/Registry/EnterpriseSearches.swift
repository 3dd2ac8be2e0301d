import Kernel
import Storage

/// Finding enterprises.
extension EnterpriseTable {
  /// Enterprises belong to the whole district: who sees one street sees all that may serve there,
  /// and an enterprise sees itself.
  static func reach(_ scope: Scope) -> SQL {
    let district: SQL = "district = \(scope.region.district)"
    guard let own = scope.enterprises else { return district }
    return "\(district) AND credit_code IN (\(SQL(list: own)))"
  }

  static func matching(_ text: String) -> SQL {
    let plain = SQLText.plain(Naming.normalised(text))
    return """
      name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%")
        OR short_name LIKE \("%" + SQLText.plain(text) + "%") OR credit_code = \(text)
      """
  }

  /// How many complexes it is in charge of, or was the last to be.
  static let served: SQL = """
    (SELECT COUNT(*) FROM complex
    WHERE complex.district = enterprise.district AND complex.enterprise = enterprise.credit_code)
    """
}
