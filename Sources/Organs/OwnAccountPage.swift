import Civil
import Kernel
import Web

struct OwnAccountPage: Page {
  static let template = "Organs/Pages/account"

  let title = "我的账号"
  let form: Form
  let name: String
  let loginName: String
  let posts: [String]
  let hasFactor: Bool
  let sessions: [Line]
  let fields: [FieldLine]

  struct Line: Sendable {
    let id: String
    let began: String
    let browser: String
    let isThis: Bool
  }

  init(
    _ own: ShowOwnAccount.Answer, _ form: Form, rules: PasswordRules, session: String
  ) {
    self.form = form
    name = own.person.name
    loginName = own.account.loginName
    posts = own.posts
    hasFactor = own.account.factorSeed != nil
    sessions = own.sessions.map {
      Line(
        id: $0.digest, began: $0.beganAt.minute, browser: $0.browser, isThis: $0.digest == session)
    }
    fields =
      [form.line("password_now", "现在的密码", type: "password")]
      + NewPassword.lines(form, rules: rules)
  }
}

/// Setting up an authenticator.
struct FactorPage: Page {
  static let template = "Organs/Pages/factor"

  let title: String
  let form: Form
  let isSet: Bool
  let key: AuthenticatorKey?
  let fields: [FieldLine]

  init(_ account: Account, _ form: Form, sealed: Sealed) throws {
    self.form = form
    isSet = account.factorSeed != nil
    title = isSet ? "动态码已绑定" : "绑定动态码，别人拿到密码也进不来"
    key = try AuthenticatorKey(of: account, sealed: sealed)
    fields = [form.line("code", "验证器上的六位数字")]
  }
}

struct RecoveryCodesPage: Page {
  static let template = "Organs/Pages/recovery-codes"

  let title = "动态码已绑定，请收好十个备用码"
  let codes: [String]
  let next: String
}
