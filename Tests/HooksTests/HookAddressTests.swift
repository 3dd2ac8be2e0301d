import Testing

@testable import Hooks

/// Where messages may go, and where never.
@Suite struct HookAddressTests {
  @Test(arguments: [
    "https://example.org/gongzhi", "https://hooks.example.org:8443/a?b=c", "https://8.8.8.8/x",
  ])
  func `an address in the open is taken`(text: String) throws {
    #expect(try HookAddress(text, reaching: .outside).text == text)
  }

  @Test(arguments: [
    "https://localhost/", "https://127.0.0.1/", "https://127.1/", "https://2130706433/",
    "https://0x7f000001/", "https://0177.0.0.1/", "https://[::1]/", "https://10.2.3.4/",
    "https://192.168.1.1/", "https://172.31.0.1/", "https://169.254.169.254/latest/meta-data",
    "https://[fe80::1]/", "https://[fd00::1]/", "https://[::ffff:127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://a.localhost/",
    "https://0.0.0.0/", "https://100.64.0.1/", "https://224.0.0.1/",
  ])
  func `an address that leads inside is not, however it is written`(text: String) {
    #expect(throws: HookRefusal.inside) { try HookAddress(text, reaching: .outside) }
  }

  @Test(arguments: [
    "http://example.org/", "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/",
  ])
  func `only https goes out`(text: String) {
    #expect(throws: (any Error).self) { try HookAddress(text, reaching: .outside) }
    #expect(throws: (any Error).self) { try HookAddress(text, reaching: .inside) }
  }

  @Test(arguments: [
    "", "example.org", "https://", "https://user:word@example.org/", "https://example.org/#x",
    "https://example.org/\r\nHost: x", "https://例子.org/",
  ])
  func `what is no plain address is refused`(text: String) {
    #expect(throws: HookRefusal.noAddress) { try HookAddress(text, reaching: .outside) }
  }

  @Test func `where the settings allow it, this machine may be an address, in the clear too`()
    throws
  {
    #expect(try HookAddress("http://127.0.0.1:8080/x", reaching: .inside).scheme == "http")
  }

  @Test(arguments: 1...10)
  func `the wait grows, and differs by at most a tenth`(attempts: Int) throws {
    let wait = HookPatience.waits[attempts - 1]
    for dice in [UInt8(0), 128, 255] {
      let seconds = try #require(HookPatience.seconds(after: attempts, dice: dice))
      #expect(abs(seconds - wait) <= max(1, wait / 10))
    }
  }

  @Test func `after a day nobody tries any more`() {
    let longest = (1...10).compactMap { HookPatience.seconds(after: $0, dice: 255) }.reduce(0, +)

    #expect(HookPatience.seconds(after: 11, dice: 0) == nil)
    #expect(longest > 72_000 && longest < 86_400)
  }
}
