package import Acts
package import Kernel
package import Storage

/// Closes an account at once, or opens it again. Closing ends every session of it.
struct SuspendAccount: Act {
  static let permission = Permission.suspendAccount

  let district: Region
  let personID: ID<Person>
  let isSuspended: Bool
  let why: String

  func subject(in db: any ReadConnection) throws -> Account {
    try db.account(personID, in: district)
  }

  func perform(on account: Account, in tx: Transaction) throws {
    guard account.id.rawValue != tx.doer.id.rawValue else { throw OwnSuspension() }
    try tx.db.setSuspended(isSuspended, account)
    if isSuspended { try tx.db.endSessions(of: account, at: tx.now) }
    tx.note(
      isSuspended ? "停用账号。" : "恢复账号。", about: account.reference,
      changes: [Change("is_suspended", from: "\(account.isSuspended)", to: "\(isSuspended)")],
      why: why)
  }
}

/// Takes away a second factor that its owner has lost; they set up another after signing in.
package struct ResetSecondFactor: Act {
  package static let permission = Permission.resetSecondFactor

  private enum Whose {
    case person(ID<Person>)
    case login(String)
  }

  private let district: Region
  private let whose: Whose
  private let why: String

  init(district: Region, personID: ID<Person>, why: String) {
    self.district = district
    whose = .person(personID)
    self.why = why
  }

  /// At the machine itself, where the last administrator has lost theirs.
  package init(in district: Region, loginName: String, why: String) {
    self.district = district
    whose = .login(loginName)
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Person {
    switch whose {
    case .person(let id): return try db.person(id, in: district)
    case .login(let name):
      guard let account = try LoginName(name).flatMap({ try db.account(named: $0, in: district) })
      else { throw NotFound(Message(zh: "账号", en: "account"), name) }
      return try db.person(account.id, in: district)
    }
  }

  package func perform(on person: Person, in tx: Transaction) throws {
    let account = try tx.db.account(person.id, in: district)
    guard account.id.rawValue != tx.doer.id.rawValue else { throw OwnFactor() }
    try tx.db.dropFactor(of: account)
    try tx.db.endSessions(of: account, at: tx.now)
    tx.note("解除动态码。", about: account.reference, why: why)
  }
}

/// Whoever could lift their own second factor would have none.
struct OwnFactor: Refusal {
  var kind: RefusalKind { .conflict }
  var message: Message {
    Message(
      zh: "不能解除自己的动态码。请退出后用一个备用码登录，再绑定新的。",
      en: "cannot reset one's own second factor")
  }
}

struct OwnSuspension: Refusal {
  var kind: RefusalKind { .conflict }
  var message: Message {
    Message(zh: "不能停用自己的账号。请由另一位系统管理员办理。", en: "cannot suspend oneself")
  }
}
