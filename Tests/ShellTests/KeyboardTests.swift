import Kernel
import Organs
import TestKit
import Testing
import Web

@Suite struct KeyboardTests {
  @Test func `a stranger reads which keys there are, and no places`() async throws {
    let page = try await TestSite(.sqlite).stranger().get("/help/keyboard")

    #expect(page.status == 200)
    #expect(page.text.contains("<kbd>?</kbd>"))
    #expect(!page.text.contains("<kbd>g</kbd>"))
  }

  @Test func `keys lead only where somebody may go`() async throws {
    let site = try await TestSite(.sqlite)
    let page = try await site.signedIn(as: .who(may: .ownAccount)).get("/help/keyboard").text

    #expect(page.contains("<a href=\"/account\">到“我的账号”</a>"))
    #expect(page.contains("href=\"/account\" data-key=\"a\""))
    #expect(!page.contains("/complexes"))
  }

  @Test func `no key stands twice`() {
    let keys = Shortcut.places.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.count == 1 })
  }
}
