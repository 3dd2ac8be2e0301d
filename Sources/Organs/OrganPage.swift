import Civil
import Kernel
import Web

struct OrganPage: Page {
  static let template = "Organs/Pages/organ"

  let title: String
  let form: Form
  let id: String
  let kind: String
  let parent: Link?
  let seats: [SeatLine]
  let hasSeats: Bool
  let people: [Choice]
  let roles: [Choice]
  let canAddPost: Bool
  let canAppoint: Bool
  let canInvite: Bool
  let from: FieldLine
  let name: FieldLine
  let phone: FieldLine
  let postTitle: FieldLine

  struct Link: Sendable {
    let href: String
    let name: String
  }

  struct Choice: Sendable {
    let value: String
    let label: String
  }

  struct SeatLine: Sendable {
    let id: String
    let title: String
    let rank: String?
    let role: String
    let holder: String?
    let holderHref: String?
    let since: String?
    let canEnd: Bool
    let today: String
    let organ: String
  }

  init(_ shown: ShowOrgan.Answer, _ form: Form, doer: Doer) {
    let organ = shown.organ
    title = organ.name
    self.form = form
    id = organ.id
    kind = organ.kind.title
    parent = shown.parent.map { Link(href: "/organs/\($0.id)", name: $0.name) }
    canAppoint = doer.may(.appoint, on: organ)
    canAddPost = doer.may(.addPost, on: organ)
    canInvite = doer.may(.invite, on: organ)
    let (mayEnd, maySee) = (canAppoint, doer.may(.seeAccounts, on: organ))
    seats = shown.seats.map {
      SeatLine($0, today: shown.today, mayEnd: mayEnd, maySeeAccounts: maySee)
    }
    hasSeats = !seats.isEmpty
    people = shown.people.map { Choice(value: $0.id.rawValue, label: $0.name) }
    roles = Role.forPeople.map { Choice(value: $0.rawValue, label: $0.title) }
    from = form.line("from_on", "从哪天起", hint: "前任自动任到前一天。")
    name = form.line("name", "姓名")
    phone = form.line("phone", "手机", type: "tel", required: false)
    postTitle = form.line("title", "岗位名称")
  }
}

extension OrganPage.SeatLine {
  init(_ seat: Seat, today: Day, mayEnd: Bool, maySeeAccounts: Bool) {
    self.init(
      id: seat.post.id.rawValue, title: seat.post.title, rank: seat.post.rank,
      role: seat.post.role.title, holder: seat.holderName,
      holderHref: maySeeAccounts ? seat.holder.map { "/accounts/\($0)" } : nil,
      since: seat.since.map { $0.chinese(seenFrom: today) },
      canEnd: mayEnd && seat.holder != nil, today: today.description, organ: seat.post.organ)
  }
}
