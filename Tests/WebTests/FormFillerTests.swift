import Testing

@testable import Web

@Suite struct FormFillerTests {
  private func filled(_ inside: String, _ typed: [String: [String]]) -> String {
    FormFiller.fill(
      "<b><form data-draft>\(inside)</form><input name=\"a\" value=\"\">", with: typed)
  }

  @Test func `fields take what was typed, and nothing outside the form does`() {
    let page = filled("<input type=\"text\" name=\"a\" value=\"old\">", ["a": ["n<e\"w"]])
    #expect(page.contains("name=\"a\" value=\"n&lt;e&quot;w\"></form>"))
    #expect(page.hasSuffix("<input name=\"a\" value=\"\">"))
  }

  @Test func `choices are made as they were made`() {
    let page = filled(
      "<select name=\"s\"><option value=\"x\" selected>X</option><option value=\"y\">Y</option></select>"
        + "<input type=\"checkbox\" name=\"c\" value=\"1\" checked><input type=\"checkbox\" name=\"c\" value=\"2\">",
      ["s": ["y"], "c": ["2"]])
    #expect(page.contains("<option value=\"x\">X"))
    #expect(page.contains("<option value=\"y\" selected>Y"))
    #expect(page.contains("value=\"1\"><input"))
    #expect(page.contains("value=\"2\" checked>"))
  }

  @Test func `long texts come back, secrets and tokens do not`() {
    let page = filled(
      "<textarea name=\"t\">old</textarea><input type=\"password\" name=\"p\" value=\"\">"
        + "<input type=\"hidden\" name=\"_csrf\" value=\"kept\">",
      ["t": ["</textarea><script>"], "p": ["secret"], "_csrf": ["forged"]])
    #expect(page.contains("<textarea name=\"t\">&lt;/textarea&gt;&lt;script&gt;</textarea>"))
    #expect(!page.contains("secret"))
    #expect(page.contains("kept"))
  }

  @Test func `fields of one name take their values in turn`() {
    let page = filled("<input name=\"a\" value=\"\"><input name=\"a\">", ["a": ["1", "2"]])
    #expect(page.contains("<input name=\"a\" value=\"1\"><input name=\"a\" value=\"2\">"))
  }
}
