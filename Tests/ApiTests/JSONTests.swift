import Kernel
import Testing

@Suite struct JSONTests {
  @Test func `what is printed reads back the same`() throws {
    let value: JSON = .object([
      "名": "翠园\n“小区”\\ \u{1F600}\u{1}", "n": .number(Int64.min), "f": true, "z": .null,
      "l": .list([1, "a", .list([]), .object([])]),
    ])

    #expect(try JSONReader.read(value.utf8) == value)
  }

  @Test func `numbers are whole however they are written`() throws {
    #expect(try JSONReader.read("[1.0, 1e3, -0, 1.5]".utf8) == .list([1, 1000, 0, .fraction(1.5)]))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "1 2", "nul", "\"\u{1}\"",
    "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "+1", ".5", "[1 2]", "NaN", "\"\\x\"",
    String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
  ])
  func `what is not JSON is refused`(text: String) {
    #expect(throws: BadJSON.self) { try JSONReader.read(text.utf8) }
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: BadJSON.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test func `a pair of halves is one character`() throws {
    #expect(try JSONReader.read(#""\ud83d\ude00\u0041""#.utf8) == "😀A")
  }

  @Test func `a shape names all that is wrong and where`() {
    let shape = Shape.object([
      Part("name", Message(zh: "名称", en: "name"), .text(1...3)),
      Part("area", Message(zh: "面积", en: "area"), .orNull(.number(1...10)), isRequired: false),
      Part("on", Message(zh: "日期", en: "day"), .day),
    ])

    let found = shape.problems(
      in: .object(["name": "四个字呢", "area": .null, "on": "2026/9/1", "x/y": 1]))

    #expect(found.map(\.pointer) == ["/name", "/on", "/x~1y"])
    #expect(found.map(\.what) == [.wrong, .wrong, .unknown])
    #expect(shape.problems(in: .object([])).map(\.what) == [.missing, .missing])
    #expect(shape.problems(in: .list([])).map(\.pointer) == [""])
  }
}
