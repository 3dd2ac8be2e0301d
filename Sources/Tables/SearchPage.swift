import Kernel
import Web

/// What was found, kind by kind, each leading to its list.
struct SearchPage: Page {
  static let template = "Tables/Pages/search"

  let title: String
  let text: String
  let groups: [Group]
  let isAsked: Bool
  let isEmpty: Bool

  struct Group: Sendable {
    let heading: String
    let number: String
    let list: String?
    let things: [Thing]
  }

  struct Thing: Sendable {
    let name: String
    let detail: String
    let href: String
  }

  init(_ text: String, _ groups: [FindEverything.Group]) {
    self.text = text
    (isAsked, isEmpty) = (!text.isEmpty, groups.isEmpty)
    let all = groups.map {
      $0.findings.count > Found.most ? "\(Found.most) 多" : "\($0.findings.count)"
    }
    self.groups = zip(groups, all).map { group, number in
      Group(
        heading: group.heading, number: number, list: group.findings.list,
        things: group.findings.things.map { Thing(name: $0.name, detail: $0.detail, href: $0.href) }
      )
    }
    title =
      text.isEmpty
      ? "找小区、企业、合同和人"
      : groups.isEmpty
        ? "没有找到“\(text)”"
        : "找到“\(text)”："
          + zip(groups, all).map { "\($0.heading) \($1)" }.joined(separator: "，")
  }
}
