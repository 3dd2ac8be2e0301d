import Civil
import NIOCore
import Testing

@testable import Web

@Suite struct FormTests {
  @Test func `a form is read with its escapes`() throws {
    let form = try FormFields.read(
      ByteBuffer(string: "name=%E7%BF%A0%E5%9B%AD+A&note=a%26b&empty="))

    #expect(form["name"] == "翠园 A")
    #expect(form["note"] == "a&b")
    #expect(form["empty"].isEmpty)
    #expect(form["absent"].isEmpty)
  }

  @Test(arguments: ["a=%", "a=%2", "a=%ZZ", "a=%ff", "a=%00", "%=1"])
  func `a broken escape refuses the whole form`(text: String) {
    #expect(throws: BadForm.self) { try FormFields.read(ByteBuffer(string: text)) }
  }

  @Test func `a form with a thousand fields too many is refused`() {
    let text = (0...FormFields.mostFields).map { "f\($0)=1" }.joined(separator: "&")

    #expect(throws: BadForm.self) { try FormFields.read(ByteBuffer(string: text)) }
  }

  @Test func `what cannot be read is said by field, with what was typed and an example`() {
    var form = Form(["signed_on": "去年九月", "number": ""])

    #expect(form.day("signed_on", "签订日期") == nil)
    #expect(form.text("number", "合同编号") == nil)

    #expect(!form.isSound)
    #expect(form.problems.map(\.field) == ["signed_on", "number"])
    #expect(form.problems[0].message == "“签订日期”写的是“去年九月”，不是一个日期。例如 2026-09-16。")
    #expect(form.problems[1].message == "“合同编号”还没有填。")
  }

  @Test func `blanks at the ends of a field are not part of it`() {
    var form = Form(["on": " 2026-09-16\t"])

    #expect(form.day("on", "日期") == "2026-09-16")
  }
}
