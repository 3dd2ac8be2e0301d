package import Kernel

/// What stands around every page; printed by `Web/Pages/frame`.
struct Frame: Sendable {
  let title: String
  let lang: String
  let isEnglish: Bool
  let scheme: String
  let isLarge: Bool
  let isDark: Bool
  let signedIn: Bool
  let search: Search?
  let doer: String
  let organ: String
  let today: String
  let areas: [NavSection]
  let flash: Flash?
  let styles: [Assets.Style]
  let scripts: [String]
  let content: String
  let unread: String
  let version: String
  let book: String?
  let bookStatus: String?
  let demonstration: Bool
  let address: String

  struct Search: Sendable {
    let action: String
    let value: String
  }
}

/// Where the field on top of every page leads those who may look there.
package struct SearchPlace: Sendable {
  let path: String
  let permission: Permission

  package init(path: String, permission: Permission) {
    self.path = path
    self.permission = permission
  }

  func field(for visit: Visit) -> Frame.Search? {
    guard let doer = visit.visitor?.doer, !doer.scopes(for: permission).isEmpty else { return nil }
    return Frame.Search(action: path, value: "")
  }
}

/// What stands at the foot of every page: which program, which rulebook.
package struct Imprint: Sendable {
  package var version: String
  package var book: String?
  package var bookStatus: String?
  package var isDemonstration: Bool

  package init(
    version: String = "", book: String? = nil, bookStatus: String? = nil,
    isDemonstration: Bool = false
  ) {
    self.version = version
    self.book = book
    self.bookStatus = bookStatus
    self.isDemonstration = isDemonstration
  }
}
