import Kernel
import Storage

/// Finding organs.
extension OrganTable {
  static func matching(_ text: String) -> SQL {
    """
    name LIKE \("%" + SQLText.literal(text) + "%")
      OR short_name LIKE \("%" + SQLText.literal(text) + "%") OR id = \(text)
    """
  }
}

/// Finding people.
extension AccountTable {
  /// Everybody, with their account if they have one.
  static let source: SQL = """
    (SELECT person.district, person.id, person.region, person.enterprise, person.name,
        person.phone, person.organ, account.login_name, account.is_suspended, account.factor_seed
      FROM person
      LEFT JOIN account ON account.district = person.district AND account.id = person.id
    ) AS listed
    """

  static func matching(_ text: String) -> SQL {
    """
    name LIKE \("%" + SQLText.literal(text) + "%")
      OR login_name LIKE \("%" + SQLText.literal(text) + "%")
    """
  }
}

/// What `LIKE` would take for a sign of its own is no part of anybody's name.
enum SQLText {
  static func literal(_ text: String) -> String {
    text.filter { $0 != "%" && $0 != "_" && $0 != "\\" }
  }
}
