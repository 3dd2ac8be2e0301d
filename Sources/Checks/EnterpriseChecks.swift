import Civil
import Kernel
import Storage

/// Enterprises by themselves and against each other.
enum EnterpriseChecks {
  static let finders: [String: Check.Finder] = [
    "code_check_digit": codeCheckDigit, "phone_twice": phoneTwice,
  ]

  /// Arithmetic that no SQL does: the codes are walked over one by one, nothing else of them.
  static let codeCheckDigit: Check.Finder = { db, ask in
    var wrong: [String] = []
    try db.scan("SELECT credit_code FROM enterprise WHERE district = \(ask.code)") { row in
      let code = try row.string(0)
      if (try? SocialCreditCode(reading: code)) == nil { wrong.append(code) }
    }
    guard !wrong.isEmpty else { return [] }
    return try db.rows(
      """
      SELECT credit_code, region, name FROM enterprise
      WHERE district = \(ask.code) AND credit_code IN (\(SQL(list: wrong)))
      """
    ).map {
      try Contradiction(
        enterprise: $0, key: "", one: "登记的统一社会信用代码是 \(try $0.string("credit_code"))",
        other: "末位校验码不对，不是有效的代码")
    }
  }

  static let phoneTwice: Check.Finder = { db, ask in
    try db.rows(
      """
      SELECT enterprise.credit_code AS credit_code, enterprise.region AS region,
        enterprise.name AS name, enterprise.phone AS phone, twin.name AS twin_name,
        twin.credit_code AS twin
      FROM enterprise JOIN enterprise AS twin ON twin.district = enterprise.district
        AND twin.phone = enterprise.phone AND twin.credit_code > enterprise.credit_code
      WHERE enterprise.district = \(ask.code)
      """
    ).map {
      try Contradiction(
        enterprise: $0, key: try $0.string("twin"),
        one: "“\(try $0.string("name"))”的电话是 \(try $0.string("phone"))",
        other: "“\(try $0.string("twin_name"))”登记的是同一个电话")
    }
  }
}

extension Contradiction {
  fileprivate init(enterprise row: Row, key: String, one: String, other: String) throws {
    let code = try row.string("credit_code")
    self.init(
      key: key.isEmpty ? code : "\(code)/\(key)", region: try row.region(), enterprise: code,
      name: try row.string("name"), href: "/enterprises/\(code)", one: one, other: other,
      since: nil)
  }
}
