import Civil
import Kernel

/// A person's way in. It has the identity of the person.
struct Account: Regional, Sendable {
  let id: ID<Person>
  let loginName: String
  let passwordHash: String
  let passwordSetAt: Instant
  let isSuspended: Bool
  /// The sealed seed of the second factor, once it has been confirmed.
  let factorSeed: String?
  /// One that waits to be confirmed.
  let factorPending: String?
  /// The last step that a code was taken for: each is good once.
  let factorStep: Int
  let organ: String
  let region: Region
  let enterprise: String?

  var reference: Reference { id.reference }
}

/// A name to sign in with: short, plain, without case.
struct LoginName: Hashable, Sendable {
  let description: String

  init?(_ text: String) {
    let name = text.lowercased()
    guard (3...32).contains(name.utf8.count), name.utf8.allSatisfy(Self.isPlain),
      name.utf8.contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return nil }
    description = name
  }

  /// Attempts are counted by digest, since people type passwords into the wrong field.
  static func digest(of typed: String) -> String {
    Digest(of: typed.lowercased()).description
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

enum AccountRefusal: Refusal, Equatable {
  case wrongNameOrPassword
  case wrongCode
  case factorNeeded
  case factorSet
  case loginNameForm
  case loginNameTaken
  case invitationGone
  case hasAccount
  case suspended
  case notYours
  case noPost

  var kind: RefusalKind {
    switch self {
    case .wrongNameOrPassword: .invalid(field: "password")
    case .wrongCode, .factorNeeded: .invalid(field: "code")
    case .loginNameForm, .loginNameTaken: .invalid(field: "login_name")
    case .invitationGone: .notFound
    case .hasAccount, .factorSet: .conflict
    case .suspended, .notYours, .noPost: .notPermitted
    }
  }

  var message: Message {
    switch self {
    case .wrongNameOrPassword:
      Message(zh: "用户名或密码不对。请核对后再试。", en: "wrong name or password")
    case .wrongCode:
      Message(
        zh: "动态码不对或已经用过。请等下一个 30 秒的新码再试。", en: "wrong or used one-time code")
    case .factorNeeded:
      Message(
        zh: "您的岗位要用动态码登录。请先在验证器里添加，再写下六位数字。",
        en: "a second factor must be set up first")
    case .factorSet:
      Message(
        zh: "动态码已经绑定。要换验证器，请退出后用一个备用码登录。",
        en: "a second factor is set; it is replaced by signing in with a recovery code")
    case .loginNameForm:
      Message(
        zh: "用户名用 3 到 32 个小写字母、数字、点或横线，至少有一个字母。例如 zhang.wuye。",
        en: "login name must be 3–32 plain characters")
    case .loginNameTaken:
      Message(zh: "这个用户名已经有人用了。请换一个，例如后面加上单位拼音。", en: "login name taken")
    case .invitationGone:
      Message(
        zh: "这个邀请已经用过、过期或被撤回。请让上级单位再发一次。", en: "invitation is not open")
    case .hasAccount:
      Message(zh: "这个人已经开通了账号，不用再邀请。", en: "the person has an account")
    case .suspended:
      Message(zh: "这个账号已停用。请联系本单位的系统管理员。", en: "account suspended")
    case .notYours:
      Message(zh: "只能改自己的账号。", en: "another person's account")
    case .noPost:
      Message(
        zh: "您目前没有在任的岗位，所以不能进入。请联系上级单位安排岗位。", en: "no current post")
    }
  }
}
