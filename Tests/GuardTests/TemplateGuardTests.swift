import Foundation
import Testing

/// What the content security policy would silently drop must not be written in the first place.
@Suite struct TemplateGuardTests {
  private static let forbidden = [
    #"\sstyle="#, #"<style\b"#, #"<script\b(?![^>]*\bsrc=)"#, #"\son[a-z]+="#, #"javascript:"#,
    #"https?://(?!www\.w3\.org/)"#,
  ]

  @Test func `templates carry no inline style, script or foreign address`() throws {
    let templates = House.files(under: "Sources", ending: ".mustache")
    #expect(!templates.isEmpty)
    for path in templates {
      let found = violations(in: try House.text(path))
      #expect(found.isEmpty, "\(path): \(found)")
    }
  }

  @Test(arguments: [
    #"<p style="color:red">"#, "<script>alert(1)</script>", #"<a onclick="go()">"#,
    #"<a href="javascript:go()">"#, #"<img src="https://example.com/x.png">"#,
  ])
  func `a planted one is seen`(text: String) {
    #expect(!violations(in: text).isEmpty)
  }

  /// Officials and citizens are spoken to calmly.
  @Test func `nobody is shouted at`() throws {
    let templates = House.files(under: "Sources", ending: ".mustache")
    for path in templates { #expect(!(try House.text(path)).contains("！"), "\(path)") }
    for source in House.sources {
      let loud = source.literals.filter { $0.text.contains("！") }
      #expect(loud.isEmpty, "\(source.path): \(loud.map(\.text))")
    }
  }

  private func violations(in text: String) -> [String] {
    Self.forbidden.filter { text.range(of: $0, options: .regularExpression) != nil }
  }
}
