package import Kernel
package import Storage

/// How a value is written by people and kept by the database.
package protocol Format: Sendable {
  associatedtype Content: Sendable

  /// For choices: each value as it is stored and as it is read.
  var options: [(String, String)] { get }

  /// The kind of input field that suits it.
  var inputType: String { get }

  /// What the number counts, where people may leave it out.
  var unit: String? { get }

  /// - Parameter text: without blanks at its ends, never empty.
  func read(_ text: String) throws(Unreadable) -> Content
  func show(_ content: Content) -> String
  func store(_ content: Content) -> Value
  func load(_ row: Row, _ column: String) throws -> Content

  /// How programs send and read it.
  var shape: Shape { get }
  func json(_ content: Content) -> JSON
}

extension Format {
  package var options: [(String, String)] { [] }
  package var inputType: String { "text" }
  package var shape: Shape { .text(1...200) }
  package func json(_ content: Content) -> JSON { .text(show(content)) }
  package var unit: String? { nil }
}

/// Why a text cannot be taken as it stands, and what to write instead.
package struct Unreadable: Error, Hashable {
  package let message: Message

  package init(zh: String, en: String) {
    message = Message(zh: zh, en: en)
  }

  static func missing(label: String, en: String) -> Unreadable {
    Unreadable(zh: "没有填。请填\(label)。", en: "is missing; give the \(en)")
  }
}
