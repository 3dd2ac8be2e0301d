import Testing

@testable import Kernel

@Suite struct SealedTests {
  private let key = Key([UInt8](repeating: 7, count: 32))
  private let nonce = [UInt8](repeating: 1, count: 12)

  @Test func `what was sealed opens with its key and for its purpose only`() throws {
    let sealed = Sealed(key: key)
    let text = sealed.seal(Array("张三".utf8), nonce: nonce, for: "owner/1")

    #expect(try sealed.open(text, for: "owner/1") == Array("张三".utf8))
    #expect(throws: CannotOpen.self) { try sealed.open(text, for: "owner/2") }
    let stranger = Sealed(key: Key([UInt8](repeating: 8, count: 32)))
    #expect(throws: CannotOpen.self) { try stranger.open(text, for: "owner/1") }
  }

  @Test func `what an older key sealed still opens`() throws {
    let text = Sealed(key: key).seal([1, 2, 3], nonce: nonce)
    let renewed = Sealed(key: Key([UInt8](repeating: 9, count: 32)), older: [key])

    #expect(try renewed.open(text) == [1, 2, 3])
  }

  @Test func `a text that somebody changed does not open`() throws {
    let sealed = Sealed(key: key)
    let text = sealed.seal([1, 2, 3], nonce: nonce)
    var parts = text.split(separator: ".").map(String.init)
    var bytes = try #require(Base64URL.bytes(parts[2]))
    for index in bytes.indices {
      bytes[index] ^= 1
      let changed = "\(parts[0]).\(parts[1]).\(Base64URL.text(bytes))"
      #expect(throws: CannotOpen.self) { try sealed.open(changed) }
      bytes[index] ^= 1
    }
    parts[0] = "2"
    #expect(throws: CannotOpen.self) { try sealed.open(parts.joined(separator: ".")) }
    #expect(throws: CannotOpen.self) { try sealed.open("") }
  }

  @Test func `an empty secret is a secret`() throws {
    let sealed = Sealed(key: key)
    #expect(try sealed.open(sealed.seal([], nonce: nonce)) == [])
  }

  @Test func `one value has one mark under one key and purpose`() {
    let index = BlindIndex(key: key, for: "name")
    #expect(index.of("张三") == BlindIndex(key: key, for: "name").of("张三"))
    #expect(index.of("张三") != index.of("张四"))
    #expect(index.of("张三") != BlindIndex(key: key, for: "phone").of("张三"))
  }
}
