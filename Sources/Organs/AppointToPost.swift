import Acts
import Civil
import Kernel
import Storage

/// Puts a person into a post from a day on. Whoever held it leaves the day before: a change of
/// personnel is this one act.
struct AppointToPost: Act {
  static let permission = Permission.appoint

  let district: Region
  let postID: ID<Post>
  let personID: ID<Person>
  let from: Day

  func subject(in db: any ReadConnection) throws -> Post {
    try db.post(postID, in: district)
  }

  func perform(on post: Post, in tx: Transaction) throws {
    let person = try tx.db.person(personID, in: district)
    guard person.region == post.region || post.region.contains(person.region) else {
      throw TenureRefusal.otherOrgan
    }
    try tx.appoint(person, to: post, from: from)
  }
}

extension Transaction {
  func appoint(_ person: Person, to post: Post, from day: Day) throws {
    let tenure = Tenure(id: newID(), post: post.id, person: person.id, from: day, to: nil)
    try refuseTwoAdministrators(person, post, tenure)
    var before: String?
    if let former = try db.openTenure(of: post) {
      guard former.from < day else { throw TenureRefusal.beforePredecessor(former.from) }
      try db.end(former, of: post, on: day.adding(-1))
      before = try db.person(former.person, in: post.region).name
    } else if let last = try db.lastDay(in: post), last >= day {
      throw TenureRefusal.beforePredecessor(last)
    }
    try db.insert(tenure, in: post)
    note(
      "\(person.name)自 \(day) 起任“\(post.title)”。", about: post.id.reference,
      changes: [Change("holder", from: before, to: person.name)])
  }

  private func refuseTwoAdministrators(
    _ person: Person, _ post: Post, _ wanted: Tenure
  ) throws {
    guard post.role.isAdministrator else { return }
    for held in try db.tenures(of: person)
    where held.role.isAdministrator && held.tenure.overlaps(wanted) {
      throw TenureRefusal.twoAdministrators(held: held.role, wanted: post.role)
    }
  }
}
