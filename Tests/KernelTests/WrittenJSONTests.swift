import Kernel
import Testing

/// Files that strangers bring.
@Suite struct WrittenJSONTests {
  private func read(_ text: String) throws -> Written {
    Written(try WrittenJSON.read(Array(text.utf8)))
  }

  private func fault(_ text: String) -> InputFault? {
    #expect(throws: InputFault.self, "\(text)") { _ = try read(text) }
  }

  @Test func `a value knows its line and its path`() throws {
    let object = try read("{\n\"a\": [1,\n  {\"b\": \"x\"}]}").object()
    let items = try object.require("a").items(atMost: 2)
    let fault = #expect(throws: InputFault.self) {
      _ = try items[1].object().require("b").number(0...9)
    }
    #expect(fault?.line == 3)
    #expect(fault?.member == "a[1].b")
    #expect(fault?.message.zh.hasPrefix("a[1].b：") == true)
  }

  @Test func `strings, escapes and pairs are read`() throws {
    #expect(try read(#""小区\n\u0041\ud83c\udfe0\/""#).text() == "小区\nA🏠/")
    #expect(try read("-12").number(-20...0) == -12)
    #expect(try read(" true ").flag())
    #expect(try read("\u{FEFF}\"x\"").text() == "x")
  }

  @Test func `what is not JSON is refused with its line`() {
    for text in [
      "", "{", "[1,]", "{\"a\":1,}", "01", "-", "1.", "1e", "tru", "nulll", "\"a", "\"\n\"",
      "\"\\x\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\u12g4\"", "{\"a\" 1}", "{a:1}", "[1 2]",
      "{\"a\":1,\"a\":2}", "1 2", "\u{1}",
    ] {
      #expect(fault("\n\n" + text)?.line ?? 0 >= 3, "\(text)")
    }
    #expect(throws: InputFault.self) { _ = try WrittenJSON.read([0x22, 0xFF, 0x22]) }
    #expect(fault(String(repeating: "[", count: 100_000)) != nil)
  }

  @Test func `numbers that are not whole or too large are named`() throws {
    for text in ["1.0", "1e3", "9223372036854775808"] {
      let written = try read(text)
      #expect(throws: InputFault.self) { _ = try written.number(0...Int64.max) }
    }
  }

  @Test func `any bytes at all are read or refused`() {
    var state: UInt64 = 7
    let letters = Array("{}[]\",:0123456789-+.eE\\u truefalsn\n\u{E4}\u{FF}".utf8)
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(letters[Int((state >> 33) % UInt64(letters.count))])
      }
      _ = try? WrittenJSON.read(bytes)
    }
  }
}
