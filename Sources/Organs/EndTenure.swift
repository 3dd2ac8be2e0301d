import Acts
import Civil
import Kernel
import Storage

/// Takes whoever holds a post out of it, with the given day as the last.
struct EndTenure: Act {
  static let permission = Permission.appoint

  let district: Region
  let postID: ID<Post>
  let lastDay: Day
  let why: String

  func subject(in db: any ReadConnection) throws -> Post {
    try db.post(postID, in: district)
  }

  func perform(on post: Post, in tx: Transaction) throws {
    guard let held = try tx.db.openTenure(of: post) else { throw TenureRefusal.notOpen }
    guard held.from <= lastDay else { throw TenureRefusal.beforePredecessor(held.from) }
    let person = try tx.db.person(held.person, in: district)
    try tx.db.end(held, of: post, on: lastDay)
    tx.note(
      "\(person.name)任“\(post.title)”至 \(lastDay)。", about: post.id.reference,
      changes: [Change("holder", from: person.name, to: nil)], why: why)
  }
}
