package import Acts
import Civil
package import Kernel
package import Storage

/// The first administrator comes by a one-time link made at the machine itself, since nobody is
/// there yet to invite them. Once the post of the system administrator is held, this refuses.
package struct InviteFirstAdministrator: Act {
  package static let permission = Permission.invite

  private let district: Region

  package init(district: Region) {
    self.district = district
  }

  package func subject(in db: any ReadConnection) throws -> Post {
    guard let post = try db.administratorPost(in: district) else {
      throw FirstAdministratorRefusal.noPost
    }
    return post
  }

  package func perform(on post: Post, in tx: Transaction) throws -> Secret {
    if let held = try tx.db.openTenure(of: post) {
      let person = try tx.db.person(held.person, in: district)
      guard try !tx.db.hasAccount(person) else { throw FirstAdministratorRefusal.isThere }
      return try tx.invite(person)
    }
    let organ = try tx.db.organ(post.organ, in: district)
    let person = Person(id: tx.newID(), name: post.title, phone: nil, at: organ)
    try tx.db.insert(person)
    try tx.appoint(person, to: post, from: tx.today)
    return try tx.invite(person)
  }
}

enum FirstAdministratorRefusal: Refusal, Equatable {
  case noPost
  case isThere

  var kind: RefusalKind { .conflict }
  var message: Message {
    switch self {
    case .noPost:
      Message(
        zh: "还没有系统管理员的岗位。请先用 gongzhi init 按规则手册设立机构。",
        en: "there is no post of a system administrator; seed the organs first")
    case .isThere:
      Message(
        zh: "系统管理员已经开通账号。其他人请由系统管理员在“账号”里邀请。",
        en: "the system administrator has an account; others are invited by them")
    }
  }
}
