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
  let persons: [PersonLink]

  struct PersonLink: Sendable {
    let href: String
    let heading: String
  }

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

  /// Of somebody's own number, which is not shown again.
  init(unnamed groups: [FindEverything.Group], _ persons: [PersonLink]) {
    self.init("", groups, persons, isAsked: true)
  }

  init(
    _ text: String, _ groups: [FindEverything.Group], _ persons: [PersonLink],
    isAsked: Bool? = nil
  ) {
    (self.text, self.persons) = (text, persons)
    self.isAsked = isAsked ?? !text.isEmpty
    isEmpty = groups.isEmpty
    let all = groups.map {
      $0.findings.count > Found.most ? "\(Found.most) 多" : "\($0.findings.count)"
    }
    self.groups = zip(groups, all).map { group, number in
      Group(
        heading: group.heading, number: number, list: group.findings.list,
        things: group.findings.things.map { Thing(name: $0.name, detail: $0.detail, href: $0.href) }
      )
    }
    let meant = text.isEmpty ? "这个号码" : "“\(text)”"
    title =
      !self.isAsked
      ? "找小区、企业、合同和人"
      : groups.isEmpty
        ? "没有找到\(meant)"
        : "找到\(meant)："
          + zip(groups, all).map { "\($0.heading) \($1)" }.joined(separator: "，")
  }
}
