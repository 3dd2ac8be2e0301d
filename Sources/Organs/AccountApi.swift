import Acts
import Api
import Hummingbird
import Kernel
import Web

/// Accounts for programs: closing one at once, as when somebody leaves. What shows a secret or a
/// telephone whole is for people, on the pages.
struct AccountApi {
  let desk: Desk

  func add(to routes: Routes) {
    routes.list(AccountTable(), of: "Account", at: desk)
    routes.change(
      .post, "accounts/:person/suspension", "suspendAccount",
      Message(zh: "停用、恢复账号", en: "Close or open an account"), doing: SuspendAccount.self,
      takes: [
        Part("suspended", Message(zh: "停用", en: "closed"), .flag),
        Part("why", Message(zh: "理由", en: "why"), .text(1...200)),
      ]
    ) { call in
      var form = call.form
      guard let why = form.text("why", "理由") else { throw Unsound(form) }
      let act = SuspendAccount(
        district: call.context.district, personID: try call.id("person"),
        isSuspended: form["suspended"] == "yes", why: why)
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "accounts/:person/tokens/:token/revocation", "revokeToken",
      Message(zh: "作废他人的令牌", en: "Revoke somebody's token"), doing: RevokeToken.self,
      takes: [Part("why", Message(zh: "理由", en: "why"), .text(1...200))]
    ) { call in
      let act = RevokeToken(
        district: call.context.district, personID: try call.id("person"),
        id: try call.id("token"), why: try call.given("why", "理由"))
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
    routes.change(
      .post, "accounts/:person/factor", "resetSecondFactor",
      Message(zh: "解除动态码", en: "Take away a lost second factor"), doing: ResetSecondFactor.self,
      takes: [Part("why", Message(zh: "理由", en: "why"), .text(1...200))]
    ) { call in
      var form = call.form
      guard let why = form.text("why", "理由") else { throw Unsound(form) }
      let act = ResetSecondFactor(
        district: call.context.district, personID: try call.id("person"), why: why)
      try await desk.perform(act, as: call.doer, key: call.key)
      return .null
    }
  }
}
