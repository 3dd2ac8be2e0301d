import Kernel

/// One field of a thing, before and after.
package struct Change: Hashable, Sendable {
  package let field: String
  package let before: String?
  package let after: String?

  package init(_ field: String, from before: String?, to after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

struct Note {
  let subject: Reference
  let text: String
  let changes: [Change]
  let why: String?
}
