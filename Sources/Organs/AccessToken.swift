import Civil
import Kernel

/// What a program shows so that it may act for a person: with a part of what the person may do, in
/// a part of where, until a day. It is shown once; we keep its digest alone.
struct AccessToken: Sendable {
  let id: ID<AccessToken>
  let account: ID<Person>
  let name: String
  let permissions: Set<Permission>
  /// Nothing outside of it can be reached, whatever the person may do there.
  let region: Region
  let createdAt: Instant
  let expiresAt: Instant
  let lastUsedAt: Instant?
  let revokedAt: Instant?

  /// Leads the text, so that one that was lost in a file is found by its look.
  static let mark = "gzt_"

  func isGood(at now: Instant) -> Bool {
    revokedAt == nil && now < expiresAt
  }

  /// What is left of the person's grants.
  func narrowed(_ grants: Set<Grant>) -> Set<Grant> {
    Set(
      grants.compactMap { grant in
        guard permissions.contains(grant.permission),
          let scope = grant.scope.narrowed(to: region)
        else { return nil }
        return Grant(grant.permission, in: scope)
      })
  }
}

enum TokenRefusal: Refusal, Equatable {
  case notYours
  case outside(Region)
  case tooLong(days: Int)
  case tooMany(Int)

  var kind: RefusalKind {
    switch self {
    case .notYours: .invalid(field: "permission")
    case .outside: .invalid(field: "region")
    case .tooLong: .invalid(field: "days")
    case .tooMany: .conflict
    }
  }

  var message: Message {
    switch self {
    case .notYours:
      Message(
        zh: "令牌只能有您自己有的权限。请从列出的几项里勾选。", en: "a token cannot do more than its owner")
    case .outside(let region):
      Message(
        zh: "\(region.code) 不在您的辖区里。请从列表里选。", en: "\(region.code) is not the owner's")
    case .tooLong(let days):
      Message(zh: "令牌最多用 \(days) 天。", en: "a token lasts at most \(days) days")
    case .tooMany(let most):
      Message(
        zh: "在用的令牌已有 \(most) 个。请先作废不用的。", en: "there are \(most) tokens already")
    }
  }
}
