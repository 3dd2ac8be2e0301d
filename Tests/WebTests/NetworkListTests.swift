import Testing

@testable import Web

@Suite struct NetworkListTests {
  @Test(arguments: [
    ("127.0.0.1, ::1", "127.0.0.1", true), ("127.0.0.1, ::1", "::1", true),
    ("127.0.0.1", "::ffff:127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false),
    ("10.2.0.0/16", "10.2.255.1", true), ("10.2.0.0/16", "10.3.0.1", false),
    ("10.2.8.0/21", "10.2.15.9", true), ("10.2.8.0/21", "10.2.16.0", false),
    ("fd00::/8", "fdab::7", true), ("fd00::/8", "fe00::7", false),
    ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "2001:db8::1", false),
    ("", "127.0.0.1", false), ("::/0", "", false),
  ])
  func `an address is in a list or is not`(list: String, address: String, isIn: Bool) throws {
    #expect(try #require(NetworkList(list)).contains(address) == isIn)
  }

  @Test(arguments: ["localhost", "10.2.0.0/33", "10.2.0.0/x", "10.2.0/16", "::1/129", "a, ::1"])
  func `what is no address is refused`(text: String) {
    #expect(NetworkList(text) == nil)
  }

  @Test(arguments: [
    ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
    ("127.0.0.1", "6.6.6.6, 198.51.100.7, 127.0.0.1", "198.51.100.7"),
    ("203.0.113.1", "6.6.6.6", "203.0.113.1"),
  ])
  func `only our own proxies are believed about where somebody comes from`(
    peer: String, header: String, address: String
  ) throws {
    #expect(
      ClientAddress(trusted: .here).address(forwardedFor: [header], from: peer) == address)
  }
}
