import Kernel
import Web

struct AdministrationPage: Page {
  static let template = "Organs/Pages/administration"

  let title: String
  let figures: [Figure]
  let hasFigures: Bool
  let todo: [Todo]
  let unread: Int?

  struct Figure: Sendable {
    let label: String
    let number: Int
    let colour: String
  }

  struct Todo: Sendable {
    let href: String
    let words: String
    let note: String
  }

  init(_ figures: AccountFigures?, doer: Doer, unread: Int) {
    title = Self.title(figures)
    self.figures =
      figures.map {
        [
          Figure(label: "已开通的账号", number: $0.accounts, colour: ""),
          Figure(label: "发出还没用的邀请", number: $0.waiting, colour: $0.waiting > 0 ? "soon" : ""),
          Figure(label: "停用的账号", number: $0.suspended, colour: ""),
          Figure(
            label: "没绑定动态码的账号", number: $0.withoutFactor,
            colour: $0.withoutFactor > 0 ? "soon" : ""),
        ]
      } ?? []
    hasFigures = figures != nil
    todo = Self.places.filter { !doer.scopes(for: $0.permission).isEmpty }.map(\.todo)
    self.unread = unread > 0 ? unread : nil
  }

  private static func title(_ figures: AccountFigures?) -> String {
    guard let figures else { return "今天从操作记录看起" }
    if figures.waiting > 0 { return "有 \(figures.waiting) 个邀请还没人用" }
    return figures.withoutFactor > 0 ? "有 \(figures.withoutFactor) 个账号只靠密码" : "账号都妥当"
  }

  private static let places: [(permission: Permission, todo: Todo)] = [
    (.seeAccounts, Todo(href: "/accounts", words: "看账号", note: "停用、恢复，解除丢了的动态码")),
    (.invite, Todo(href: "/organs", words: "看机构与岗位", note: "给在岗的人发邀请，换岗的人重新安排")),
    (.readRecord, Todo(href: "/record", words: "看操作记录", note: "谁在什么时候改了什么，为什么")),
    (.ownAccount, Todo(href: "/account", words: "我的账号", note: "换密码，绑定动态码，退出别处的登录")),
  ]
}
