/// A "no" that the person at the screen can understand and act on.
///
/// Anything else that is thrown is a fault: it is logged in full and shown as "something went
/// wrong", without its text.
package protocol Refusal: Error {
  var kind: RefusalKind { get }
  var message: Message { get }
}

package enum RefusalKind: Hashable, Sendable {
  case notFound
  case notSignedIn
  case notPermitted
  case conflict
  /// The input is understood but wrong; `field` is the name of the form field or column.
  case invalid(field: String)
  case tooLarge
  /// Try again after so many seconds.
  case tooMany(retryAfter: Int)
  /// The disk is full: reads go on, writes wait.
  case storageFull
  /// The database cannot be reached at present.
  case unavailable
}

package struct NotFound: Refusal {
  package let message: Message
  /// What was looked for.
  package let id: String

  /// - Parameter what: the kind of thing, in both languages.
  package init(_ what: Message, _ id: some CustomStringConvertible) {
    self.id = id.description
    message = Message(
      zh: "没有找到这个\(what.zh)（\(id)）。它可能已被合并或更名，请回到列表里找。",
      en: "\(what.en) \(id) does not exist")
  }

  package var kind: RefusalKind { .notFound }
}

package struct NotPermitted: Refusal {
  package let permission: Permission
  package let region: Region

  package init(_ permission: Permission, in region: Region) {
    self.permission = permission
    self.region = region
  }

  package var kind: RefusalKind { .notPermitted }
  package var message: Message {
    Message(
      zh: "您的岗位在这里不能办这件事。如果这本是您的职责，请联系本单位的安全管理员。",
      en: "not permitted: \(permission.name) in \(region)")
  }
}
