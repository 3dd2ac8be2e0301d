import Acts
import Civil
import Facts
import Kernel
import Storage
import TestKit

@testable import Organs

/// A district with a bureau, a street and two people.
struct World {
  let database: any Database
  let desk: Desk
  let district: Region = "411502"
  let street = Organ(
    id: "411502002000", kind: .street, name: "民权街道办事处", region: "411502/002",
    parent: "leading_group")
  let bureau = Organ(id: "housing", kind: .department, name: "区住建局", region: "411502")

  init(on engine: Engine, today: Day = "2026-10-08") async throws {
    database = try await engine.database(
      Record.migrations + FactStore.migrations + Organs.migrations)
    desk = Desk(database: database, reactions: [], surroundings: .fixed(on: today))
    for organ in [street, bureau] { try await desk.perform(AddOrgan(organ), as: chief) }
  }

  var chief: Doer {
    .who(may: .addOrgan, .addPost, .appoint, .invite, in: district)
  }

  func person(_ id: String, _ name: String, at organ: Organ) async throws -> ID<Person> {
    let person = Person(id: ID(rawValue: id), name: name, phone: "13800138000", at: organ)
    try await database.write { try $0.insert(person) }
    return person.id
  }

  func post(_ role: Role, at organ: Organ) async throws -> ID<Post> {
    try await desk.perform(
      AddPost(district: district, organID: organ.id, role: role, title: role.title), as: chief)
  }

  func appoint(_ person: ID<Person>, to post: ID<Post>, from day: Day) async throws {
    try await desk.perform(
      AppointToPost(district: district, postID: post, personID: person, from: day), as: chief)
  }

  func holder(of post: ID<Post>, on day: Day) async throws -> String? {
    try await database.read { db in
      let post = try db.post(post, in: "411502")
      let organ = try db.organ(post.organ, in: "411502")
      return try db.seats(of: organ, on: day).first { $0.post.id == post.id }?.holderName
    }
  }
}
