/// The book's own words for notices and explanations: templates with named places in braces.
public struct Words: Sendable {
  /// By group and key: `states.late`, `conclusions.late`.
  public let templates: [String: String]

  /// Fills a template. Loading has checked that each place in it has a name known here.
  public func fill(_ key: String, _ values: [String: String]) -> String {
    var text = ""
    var rest = Substring(templates[key] ?? key)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open] + (values[name] ?? "")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The names of the places in a template.
  static func places(in template: String) -> [String] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
      part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
