import Kernel
import Web

struct SignInPage: Page {
  static let template = "Organs/Pages/sign-in"

  let title = "登录"
  let form: Form
  let fields: [FieldLine]
  let next: String

  init(_ form: Form) {
    self.form = form
    fields = [
      form.line("login_name", "用户名"), form.line("password", "密码", type: "password"),
    ]
    next = form["next"]
  }
}

/// The second step: the one-time code.
struct CodePage: Page {
  static let template = "Organs/Pages/code"

  let title = "还差一个动态码"
  let form: Form
  let fields: [FieldLine]

  init(_ form: Form) {
    self.form = form
    fields = [
      form.line(
        "code", "动态码", hint: "打开手机上的验证器，写下六位数字。手机不在身边时写一个备用码。")
    ]
  }
}

/// The step for somebody who must set up an authenticator, or may replace a lost one.
struct EnrolPage: Page {
  static let template = "Organs/Pages/enrol"

  let title: String
  let form: Form
  let key: AuthenticatorKey?
  let mayKeep: Bool
  let fields: [FieldLine]

  init(_ account: Account, _ form: Form, sealed: Sealed) throws {
    self.form = form
    mayKeep = account.factorSeed != nil
    title = mayKeep ? "备用码正确，可以换一个验证器" : "先绑定动态码，再进入"
    key = try AuthenticatorKey(of: account, sealed: sealed)
    fields = [form.line("code", "验证器上的六位数字")]
  }
}

/// The step for a password that has grown too old.
struct NewPasswordPage: Page {
  static let template = "Organs/Pages/new-password"

  let title = "密码到期了，请换一个"
  let form: Form
  let fields: [FieldLine]

  init(_ form: Form, rules: PasswordRules) {
    self.form = form
    fields = NewPassword.lines(form, rules: rules)
  }
}

/// An invited person chooses name and password.
struct InvitationPage: Page {
  static let template = "Organs/Pages/invitation"

  let title: String
  let form: Form
  let organ: String
  let fields: [FieldLine]

  init(_ form: Form, name: String, organ: String, rules: PasswordRules) {
    title = "\(name)，请开通您的账号"
    self.form = form
    self.organ = organ
    fields =
      [
        form.line(
          "login_name", "用户名", hint: "登录用。小写字母、数字、点，3 到 32 位，例如 zhang.wuye。")
      ] + NewPassword.lines(form, rules: rules)
  }
}
