import Kernel
import Testing

@testable import Organs

@Suite struct NetworkTests {
  @Test(arguments: [
    ("10.1.2.3", "10.1.2.3"), ("::ffff:10.1.2.3", "::ffff:10.1.2.3"),
    ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8::7", "2001:db8::/64"),
  ])
  func `tries are counted by network`(address: String, network: String) {
    #expect(Network.of(address) == network)
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "/\\evil.example", "/a b", "javascript:x", "",
  ])
  func `after signing in nobody is sent elsewhere`(path: String) {
    #expect(Next.path(Base64URL.text(Array(path.utf8))) == "/")
  }

  @Test func `after signing in one comes to the page asked for`() {
    #expect(Next.path(Base64URL.text(Array("/contracts?q=1".utf8))) == "/contracts?q=1")
    #expect(Next.path("not base64!") == "/")
  }
}
