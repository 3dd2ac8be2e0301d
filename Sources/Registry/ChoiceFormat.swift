import Kernel
package import Storage

/// One of a few words.
package protocol Choice: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  var label: String { get }
}

package struct ChoiceFormat<Content: Choice>: Format {
  package init() {}

  package var options: [(String, String)] { Content.allCases.map { ($0.rawValue, $0.label) } }

  package func read(_ text: String) throws(Unreadable) -> Content {
    guard let choice = Content.allCases.first(where: { [$0.rawValue, $0.label].contains(text) })
    else {
      let labels = Content.allCases.map(\.label).joined(separator: "、")
      let names = Content.allCases.map(\.rawValue).joined(separator: ", ")
      throw Unreadable(zh: "不在可选的词里。请填：\(labels)。", en: "must be one of \(names)")
    }
    return choice
  }

  package func show(_ content: Content) -> String { content.label }
  package func store(_ content: Content) -> Value { .text(content.rawValue) }
  package func load(_ row: Row, _ column: String) throws -> Content { try row.choice(column) }
}
