import TestKit
import Testing

/// The inspector must notice what Mustache passes over.
@Suite struct TemplateInspectorTests {
  private struct Line {
    let name = "翠园"
  }

  private struct Problems {
    let hasProblems = true
    let problems: [Problem] = [Problem()]
  }

  private struct Problem {
    let field = "name"
    let message = "还没有填"
  }

  private struct Renamed {
    let hasProblems = true
    let problems: [Line] = [Line()]
  }

  @Test func `a page with everything its template names passes`() throws {
    try TestSite.inspector.inspect(Problems(), "Web/Pages/problems")
  }

  @Test func `a renamed field is noticed`() {
    #expect(throws: UnknownNames.self) {
      try TestSite.inspector.inspect(Renamed(), "Web/Pages/problems")
    }
    #expect(throws: UnknownNames.self) {
      try TestSite.inspector.inspect(Line(), "Web/Pages/problems")
    }
  }
}
