import Acts
import Kernel
import Storage

/// Sets up a seat in an organ.
struct AddPost: Act {
  static let permission = Permission.addPost

  let district: Region
  let organID: String
  let role: Role
  let title: String

  func subject(in db: any ReadConnection) throws -> Organ {
    try db.organ(organID, in: district)
  }

  func perform(on organ: Organ, in tx: Transaction) throws -> ID<Post> {
    let post = Post(
      id: tx.newID(), organ: organ.id, role: role, title: title, rank: nil, place: 100,
      region: organ.region)
    try tx.db.insert(post)
    tx.note("新设岗位“\(title)”（\(role.title)）。", about: organ.reference)
    return post.id
  }
}
