import Civil
import Kernel
import Web

/// One's tokens, and the form for another.
struct AccessTokensPage: Page {
  static let template = "Organs/Pages/tokens"

  let title = "程序凭令牌替我办事"
  let form: Form
  let tokens: [TokenLine]
  let hasTokens: Bool
  let fields: [FieldLine]
  let choices: [Choice]

  struct Choice: Sendable {
    let name: String
    let title: String
    let isChosen: Bool
  }

  init(
    _ shown: ShowOwnTokens.Answer, _ form: Form, choices: [(name: String, title: String)],
    mostDays: Int
  ) {
    self.form = form
    tokens = shown.tokens.map { TokenLine($0, at: shown.now) }
    hasTokens = !tokens.isEmpty
    fields = [
      form.line("name", "名称", hint: "写明给哪个程序用，会记入操作记录。"),
      form.line("days", "用几天", type: "number", hint: "最多 \(mostDays) 天，到期自动失效。"),
      form.line(
        "region", "只在哪里", hint: "街道或社区的 12 位代码；不填就是您的全部辖区。", required: false),
    ]
    let chosen = Set(form.all("permission"))
    self.choices = choices.map {
      Choice(name: $0.name, title: $0.title, isChosen: chosen.contains($0.name))
    }
  }
}

/// One token in a list.
struct TokenLine: Sendable {
  let id: String
  let person: String
  let name: String
  let permissions: String
  let region: String
  let until: String
  let lastUsed: String
  let state: String
  let tag: String
  let isOpen: Bool

  init(_ token: AccessToken, at now: Instant) {
    id = token.id.rawValue
    person = token.account.rawValue
    name = token.name
    permissions = "\(token.permissions.count) 项权限"
    region = token.region.code
    until = token.expiresAt.day.description
    lastUsed = token.lastUsedAt.map(\.minute) ?? "还没用过"
    isOpen = token.isGood(at: now)
    (state, tag) =
      isOpen ? ("在用", "t-met") : token.revokedAt == nil ? ("已到期", "t-none") : ("已作废", "t-none")
  }
}

/// The token itself, this once.
struct NewTokenPage: Page {
  static let template = "Organs/Pages/new-token"

  let title: String
  let secret: String

  init(name: String, secret: String) {
    title = "令牌“\(name)”已生成，请现在抄走"
    self.secret = secret
  }
}
