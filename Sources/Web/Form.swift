package import Civil
package import Kernel
import Mustache

/// What somebody typed into a form, and what is wrong with it. A page takes it as `form`, so that
/// a refused form comes back with everything still in it:
///
///     <input name="number" value="{{form.number}}">
///     {{#form.wrong.number}}<div class="invalid-feedback d-block">{{.}}</div>{{/form.wrong.number}}
///     <option value="assembly" {{#form.is.type.assembly}}selected{{/form.is.type.assembly}}>
///
/// and `{{#form}}{{> problems}}{{/form}}` on top lists all that is wrong.
package struct Form: Sendable {
  private var values: [String: [String]]
  /// The day on which it was sent, for days written without a year.
  package var today: Day?
  /// In which what is wrong is said.
  var language = Preferences.Language.zh
  package private(set) var problems: [FieldProblem] = []

  /// An empty form, or one filled with what stands in the register.
  package init(_ values: [String: String] = [:]) {
    self.values = values.mapValues { [$0] }
  }

  package init(pairs: [(name: String, value: String)]) {
    values = Dictionary(grouping: pairs, by: \.name).mapValues { $0.map(\.value) }
  }

  /// What was typed some time ago.
  package init(typed: [String: [String]]) {
    values = typed
  }

  /// Everything that was typed; the token and the key are not part of it.
  package var typed: [String: [String]] { values.filter { !$0.key.hasPrefix("_") } }

  /// The text of a field without blanks at its ends; empty if it was not sent.
  package subscript(name: String) -> String {
    get { values[name]?.first.map(Self.trimmed) ?? "" }
    set { values[name] = [newValue] }
  }

  /// A field as it was typed, for passwords.
  package func exactly(_ name: String) -> String {
    values[name]?.first ?? ""
  }

  /// Every value of a field that may stand several times, such as checkboxes.
  package func all(_ name: String) -> [String] {
    values[name] ?? []
  }

  package var names: [String] { values.keys.sorted() }

  /// All that was typed, in one order; the token and the key are not part of it.
  var content: String {
    typed.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
  }

  package var isSound: Bool { problems.isEmpty }

  package mutating func reject(_ field: String, _ message: Message) {
    problems.append(FieldProblem(field: field, message: message.words(language)))
  }

  /// Takes over what an act refused.
  package mutating func reject(_ refusal: any Refusal) {
    if case .invalid(let field) = refusal.kind {
      reject(field, refusal.message)
    } else {
      reject("", refusal.message)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}

/// What is wrong with one field. The field is empty where the whole is meant.
package struct FieldProblem: Hashable, Sendable {
  package let field: String
  package let message: String
}

extension Form: MustacheParent {
  package func child(named name: String) -> Any? {
    switch name {
    case "problems": problems
    case "hasProblems": !problems.isEmpty
    case "wrong":
      Dictionary(problems.map { ($0.field, $0.message) }, uniquingKeysWith: { first, _ in first })
    case "is": Chosen(values: values)
    default: self[name]
    }
  }

  /// `form.is.type.assembly`: whether a choice stands in a field.
  private struct Chosen: MustacheParent {
    let values: [String: [String]]

    func child(named name: String) -> Any? {
      Dictionary((values[name] ?? []).map { ($0, true) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
