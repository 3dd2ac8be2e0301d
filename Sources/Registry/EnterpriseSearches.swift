import Kernel
import Storage

/// Finding enterprises, a page at a time.
extension ReadConnection {
  func enterprises(
    in district: Region, matching text: String, of own: [String]?, after code: String?, limit: Int
  ) throws -> [Enterprise] {
    var start: SQL = ""
    if let code, let last = try knownEnterprise(code, in: district) {
      start = "AND (name_key, credit_code) > (\(Naming(last.name).key), \(code))"
    }
    return try rows(
      """
      SELECT * FROM enterprise
      WHERE district = \(district.district) \(Self.match(text, own)) \(start)
      ORDER BY name_key, credit_code LIMIT \(limit)
      """
    ).map(Enterprise.init)
  }

  func enterpriseCount(in district: Region, matching text: String, of own: [String]?) throws -> Int
  {
    try row(
      """
      SELECT COUNT(*) AS n FROM enterprise
      WHERE district = \(district.district) \(Self.match(text, own))
      """
    )?.int("n") ?? 0
  }

  /// How many complexes each is in charge of, or was the last to be.
  func complexCounts(of codes: [String], in district: Region) throws -> [String: Int] {
    guard !codes.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT enterprise, COUNT(*) AS n FROM complex
      WHERE district = \(district.district) AND enterprise IN (\(SQL(list: codes)))
      GROUP BY enterprise
      """)
    return Dictionary(
      try found.map { (try $0.string("enterprise"), try $0.int("n")) }, uniquingKeysWith: { $1 })
  }

  private static func match(_ text: String, _ own: [String]?) -> SQL {
    var parts: [SQL] = []
    if let own { parts.append("AND credit_code IN (\(SQL(list: own)))") }
    if !text.isEmpty {
      let plain = SQLText.plain(Naming.normalised(text))
      parts.append(
        """
        AND (name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%")
          OR short_name LIKE \("%" + SQLText.plain(text) + "%") OR credit_code = \(text))
        """)
    }
    return SQL(parts, separator: " ")
  }
}
