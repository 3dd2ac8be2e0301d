import Kernel
import Testing

@testable import Web

@Suite struct FormTokenTests {
  let tokens = FormToken(key: Key([UInt8](repeating: 1, count: 32)))

  @Test func `a token is good for its own session alone`() {
    let token = tokens.token(for: "session:a")

    #expect(tokens.accepts(token, for: "session:a"))
    #expect(!tokens.accepts(token, for: "session:b"))
    #expect(!tokens.accepts("", for: "session:a"))
    #expect(!tokens.accepts(tokens.token(for: ""), for: ""))
  }

  @Test func `another installation makes other tokens`() {
    let others = FormToken(key: Key([UInt8](repeating: 2, count: 32)))

    #expect(!tokens.accepts(others.token(for: "session:a"), for: "session:a"))
  }
}
