import Civil
import Kernel
import Storage

/// Who holds what, from when to when, in the database.
extension ReadConnection {
  func openTenure(of post: Post) throws -> Tenure? {
    try row(
      """
      SELECT * FROM tenure
      WHERE district = \(post.region.district) AND post_id = \(post.id) AND to_on IS NULL
      """
    ).map(Tenure.init)
  }

  /// What a person holds, past and future, with the role of each post.
  func tenures(of person: Person) throws -> [(tenure: Tenure, role: Role)] {
    try rows(
      """
      SELECT tenure.*, post.role FROM tenure
      JOIN post ON post.district = tenure.district AND post.id = tenure.post_id
      WHERE tenure.district = \(person.region.district) AND tenure.person_id = \(person.id)
      ORDER BY tenure.from_on, tenure.id
      """
    ).map { (try Tenure($0), try $0.choice("role")) }
  }

  /// The holders of a post, latest first.
  func history(of post: Post) throws -> [(tenure: Tenure, name: String)] {
    try rows(
      """
      SELECT tenure.*, person.name FROM tenure
      JOIN person ON person.district = tenure.district AND person.id = tenure.person_id
      WHERE tenure.district = \(post.region.district) AND tenure.post_id = \(post.id)
      ORDER BY tenure.from_on DESC, tenure.id DESC
      """
    ).map { (try Tenure($0), try $0.string("name")) }
  }

  /// The last day on which anybody held a post that is vacant now, or will be.
  func lastDay(in post: Post) throws -> Day? {
    try row(
      """
      SELECT to_on FROM tenure
      WHERE district = \(post.region.district) AND post_id = \(post.id)
      ORDER BY from_on DESC LIMIT 1
      """
    )?.optionalDay("to_on")
  }
}

extension Connection {
  func insert(_ tenure: Tenure, in post: Post) throws {
    try run(
      """
      INSERT INTO tenure (district, id, post_id, person_id, from_on, to_on, is_administrator)
      VALUES (
        \(post.region.district), \(tenure.id), \(tenure.post), \(tenure.person), \(tenure.from),
        \(tenure.to), \(post.role.isAdministrator))
      """)
  }

  func end(_ tenure: Tenure, of post: Post, on day: Day) throws {
    try run(
      """
      UPDATE tenure SET to_on = \(day)
      WHERE district = \(post.region.district) AND id = \(tenure.id)
      """)
  }
}

extension Tenure {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), post: try row.id("post_id"), person: try row.id("person_id"),
      from: try row.day("from_on"), to: try row.optionalDay("to_on"))
  }
}
