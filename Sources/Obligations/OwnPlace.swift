/// What lies at the visitor's own place: forms they began, notices they have not read.
struct OwnPlace: Sendable {
  static let shown = 6

  let begun: [BegunForm]
  let hasBegun: Bool
  let unread: Int?

  struct BegunForm: Sendable {
    let place: String
    let title: String
    let when: String
  }

  init(_ begun: [BegunForm] = [], unread: Int = 0) {
    self.begun = Array(begun.prefix(Self.shown))
    hasBegun = !begun.isEmpty
    self.unread = unread > 0 ? unread : nil
  }
}
