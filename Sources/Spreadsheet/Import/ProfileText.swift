package import Kernel
import Yams

extension ImportProfile {
  /// Reads a profile from YAML (or JSON, which is YAML). A key that means nothing is an error, not
  /// a hope.
  package init(yaml text: String, file: String) throws {
    let top = try ProfileKeys(
      ProfileNode(text: text, file: file), known: ["kind", "title", "fields"])
    let fields = try top.required("fields").items().map(Field.init(node:))
    if let double = Self.double(fields) {
      throw try top.required("fields").error(
        zh: "字段“\(double)”写了两次。", en: "field \(double) is defined twice")
    }
    self.init(
      kind: try top.required("kind").text(), title: try top.optional("title")?.text() ?? "",
      fields: fields)
  }

  private static func double(_ fields: [Field]) -> String? {
    var seen = Set<String>()
    return fields.map(\.name).first { !seen.insert($0).inserted }
  }
}

extension Field {
  fileprivate init(node: ProfileNode) throws {
    let keys = try ProfileKeys(
      node,
      known: [
        "name", "columns", "kind", "required", "example", "wrong", "maximum", "units", "range",
        "places", "words",
      ])
    let columns = try keys.required("columns")
    self.init(
      try keys.required("name").text(), try columns.items().map { try $0.text() },
      try FieldKind(keys), isRequired: try keys.optional("required")?.flag() ?? false,
      example: try keys.optional("example")?.text() ?? "",
      wrong: try keys.optional("wrong")?.severity() ?? .error)
    if self.columns.isEmpty {
      throw columns.error(zh: "至少写一个列名。", en: "at least one column name is needed")
    }
  }
}

/// What is wrong with a profile, and in which line.
package struct ProfileError: Refusal, Hashable {
  package let file: String
  package let line: Int
  package let detail: Message

  package var kind: RefusalKind { .invalid(field: "profile") }
  package var message: Message {
    Message(zh: "\(file):\(line)：\(detail.zh)", en: "\(file):\(line): \(detail.en)")
  }
}
