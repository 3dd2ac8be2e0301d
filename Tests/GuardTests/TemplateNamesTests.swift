import Foundation
import Testing

/// Mustache prints nothing for a name it does not know. Tests hold the pages they ask for against
/// their templates; this one looks at all names, also where no test has gone: each must at least be
/// a property in the area of its template, or in the web's own.
@Suite struct TemplateNamesTests {
  @Test func `every name in a template is a property of its area`() throws {
    let templates = House.files(under: "Sources", ending: ".mustache")
    #expect(!templates.isEmpty)
    for path in templates {
      // Whoever uses a shared template fills it.
      let places =
        area(path) == "Web" ? ["Web", "Tables"] + Rooms.areas : [area(path), "Web"]
      let known = places.reduce(into: Self.ofForms) { $0.formUnion(properties(of: $1)) }
      let unknown = names(in: try House.text(path)).subtracting(known)
      #expect(unknown.isEmpty, "\(path): \(unknown.sorted())")
    }
  }

  @Test func `a planted name is seen`() {
    let names = names(in: "{{#lines}}<a href=\"{{href}}\">{{{raw}}}</a>{{> pager}}{{/lines}}{{.}}")
    #expect(names == ["lines", "href", "raw"])
    #expect(!properties(of: "Organs").contains("hrfe"))
  }

  /// What `Form` answers to by name, and its fields, which stand behind a dot.
  private static let ofForms: Set = ["form", "problems", "hasProblems"]

  private func area(_ path: String) -> String {
    path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
  }

  /// Stored ones: what is worked out when asked for, Mustache does not see.
  private func properties(of area: String) -> Set<String> {
    let code = House.sources.filter { $0.room == area }.flatMap(\.code)
    return Set(
      code.flatMap { line in
        line.hasSuffix("{") || line.contains(" { ")
          ? [] : line.matches(of: /\b(?:let|var) (\w+)/).map { String($0.1) }
      })
  }

  /// The first step of each: what comes behind a dot is the business of its value.
  private func names(in template: String) -> Set<String> {
    Set(
      template.matches(of: /\{\{\{?\s*([#\^&]?)\s*([\w.]+)/).compactMap { match in
        match.2.split(separator: ".").first.map(String.init)
      })
  }
}
