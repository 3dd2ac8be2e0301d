import Kernel
import Storage

/// People by what they are called.
extension ReadConnection {
  func people(
    named text: String, within scope: Scope, limit: Int
  ) throws -> [(id: String, name: String, organ: String)] {
    try rows(
      """
      SELECT person.id, person.name, organ.short_name FROM (
        SELECT * FROM person WHERE \(within: scope) AND name LIKE \(text.plainStart) LIMIT \(limit)
      ) AS person
      JOIN organ ON organ.district = person.district AND organ.id = person.organ
      ORDER BY person.name, person.id
      """
    ).map { (try $0.string("id"), try $0.string("name"), try $0.string("short_name")) }
  }
}

extension String {
  /// Whatever begins with it, for `LIKE`.
  fileprivate var plainStart: String {
    filter { $0 != "%" && $0 != "_" && $0 != "\\" } + "%"
  }
}
