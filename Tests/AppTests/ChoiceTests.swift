import Acts
import TestKit
import Testing

@testable import Registry

/// A choice among a few is offered as one.
@Suite struct ChoiceTests {
  @Test func `the form of a complex offers streets and kinds to choose from`() async throws {
    let browser = try await TestSite(.sqlite).signedIn(as: .who(may: .addComplex, .seeRegistry))

    let page = try await browser.get("/complexes/new").text

    #expect(page.contains("<select class=\"form-select\" id=\"region\""))
    #expect(page.contains("<option value=\"\">") || page.contains("<option value=\"\" selected>"))
  }
}
