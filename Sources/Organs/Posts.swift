import Civil
import Kernel
import Storage

/// Posts and people in the database.
extension ReadConnection {
  func post(_ id: ID<Post>, in district: Region) throws -> Post {
    let found = try row(
      "SELECT * FROM post WHERE district = \(district.district) AND id = \(id)")
    guard let row = found else {
      throw NotFound(Message(zh: "岗位", en: "post"), id)
    }
    return try Post(row)
  }

  /// The seat of the system administrator, of which there is one to begin with.
  func administratorPost(in district: Region) throws -> Post? {
    try row(
      """
      SELECT * FROM post
      WHERE district = \(district.district) AND role = \(Role.systemAdmin.rawValue)
      ORDER BY place, id
      """
    ).map(Post.init)
  }

  func person(_ id: ID<Person>, in district: Region) throws -> Person {
    let found = try row(
      "SELECT * FROM person WHERE district = \(district.district) AND id = \(id)")
    guard let row = found else {
      throw NotFound(Message(zh: "人员", en: "person"), id)
    }
    return try Person(row)
  }

  /// What people are called, for lists.
  func personNames(_ ids: Set<String>, in district: Region) throws -> [String: String] {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT id, name FROM person
      WHERE district = \(district.district) AND id IN (\(SQL(list: Array(ids))))
      """)
    return Dictionary(
      try found.map { (try $0.string("id"), try $0.string("name")) }, uniquingKeysWith: { $1 })
  }

  /// The posts of an organ with whoever holds them on a day.
  func seats(of organ: Organ, on day: Day) throws -> [Seat] {
    try rows(
      """
      SELECT post.*, person.id AS holder, person.name AS holder_name, tenure.from_on
      FROM post
      LEFT JOIN tenure ON tenure.district = post.district AND tenure.post_id = post.id
        AND tenure.from_on <= \(day) AND (tenure.to_on IS NULL OR tenure.to_on >= \(day))
      LEFT JOIN person ON person.district = tenure.district AND person.id = tenure.person_id
      WHERE post.district = \(organ.region.district) AND post.organ = \(organ.id)
      ORDER BY post.place, post.id
      """
    ).map { row in
      Seat(
        post: try Post(row), holder: try row.optionalID("holder"),
        holderName: try row.optionalString("holder_name"), since: try row.optionalDay("from_on"))
    }
  }

  func people(of organ: Organ) throws -> [Person] {
    try rows(
      """
      SELECT * FROM person
      WHERE district = \(organ.region.district) AND region = \(organ.region)
        AND organ = \(organ.id)
      ORDER BY name, id
      """
    ).map(Person.init)
  }
}

/// A post as it stands on a day.
struct Seat: Sendable {
  let post: Post
  let holder: ID<Person>?
  let holderName: String?
  let since: Day?
}

extension Connection {
  func insert(_ post: Post) throws {
    try run(
      """
      INSERT INTO post (district, id, organ, role, title, rank, place, region)
      VALUES (
        \(post.region.district), \(post.id), \(post.organ), \(post.role.rawValue), \(post.title),
        \(post.rank), \(post.place), \(post.region))
      ON CONFLICT (district, id) DO NOTHING
      """)
  }

  func insert(_ person: Person) throws {
    try run(
      """
      INSERT INTO person (district, id, name, phone, organ, region, enterprise)
      VALUES (
        \(person.region.district), \(person.id), \(person.name), \(person.phone),
        \(person.organ), \(person.region), \(person.enterprise))
      """)
  }
}

extension Post {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), organ: try row.string("organ"), role: try row.choice("role"),
      title: try row.string("title"), rank: try row.optionalString("rank"),
      place: try row.int("place"), region: try row.region())
  }
}

extension Person {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), name: try row.string("name"), phone: try row.optionalString("phone"),
      organ: try row.string("organ"), region: try row.region(),
      enterprise: try row.optionalString("enterprise"))
  }
}
