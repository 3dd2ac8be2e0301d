import Acts
import Civil
import Kernel
import Web

struct AccountPage: Page {
  static let template = "Organs/Pages/person"

  let title: String
  let form: Form
  let id: String
  let organ: String
  let organHref: String
  let phone: String
  let isRevealed: Bool
  let canReveal: Bool
  let posts: [String]
  let loginName: String?
  let isSuspended: Bool
  let canSuspend: Bool
  let canInvite: Bool
  let canResetFactor: Bool
  let canRevoke: Bool
  let tokens: [TokenLine]
  let history: [Entry]
  let reason: FieldLine

  struct Entry: Sendable {
    let at: String
    let who: String
    let note: String
    let why: String?
  }

  init(_ shown: ShowAccount.Answer, _ form: Form, doer: Doer, phone: String?) {
    let (person, account) = (shown.person, shown.account)
    title = "\(person.name)，\(shown.organ.shortName)"
    self.form = form
    id = person.id.rawValue
    organ = shown.organ.name
    organHref = "/organs/\(shown.organ.id)"
    self.phone = phone ?? person.phone.map(Masked.phone) ?? "未填"
    isRevealed = phone != nil
    canReveal = person.phone != nil && doer.may(.revealPerson, on: person)
    posts = shown.posts
    loginName = account?.loginName
    isSuspended = account?.isSuspended ?? false
    canSuspend = account != nil && doer.may(.suspendAccount, on: person)
    canInvite = account == nil && doer.may(.invite, on: person)
    canResetFactor = account?.factorSeed != nil && doer.may(.resetSecondFactor, on: person)
    tokens = shown.tokens.filter { $0.isGood(at: shown.now) }.map { TokenLine($0, at: shown.now) }
    canRevoke = !tokens.isEmpty && doer.may(.revokeToken, on: person)
    history = shown.history.map {
      Entry(at: $0.at.minute, who: $0.who, note: $0.note, why: $0.why)
    }
    reason = form.line("why", "理由", hint: "写明为什么，会记入操作记录。")
  }
}

struct InvitedPage: Page {
  static let template = "Organs/Pages/invited"

  let title = "把这个链接交给本人"
  let path: String
  let host: String
}
