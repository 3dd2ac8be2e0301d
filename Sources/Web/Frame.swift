/// What stands around every page; printed by `Web/Pages/frame`.
struct Frame: Sendable {
  let title: String
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
