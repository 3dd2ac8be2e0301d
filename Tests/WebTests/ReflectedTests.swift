import Mustache
import Testing

@testable import Web

@Suite struct ReflectedTests {
  private struct Line: Sendable {
    let name: String
    let note: String?
    let isLate: Bool
  }

  private struct List: Sendable {
    let title: String
    let note: String?
    let lines: [Line]
    let number: Int
  }

  private func print(_ list: List, _ template: String) throws -> String {
    try MustacheTemplate(string: template).render(Reflected(list))
  }

  private let list = List(
    title: "清单 <1>", note: nil,
    lines: [
      Line(name: "甲", note: "急", isLate: true), Line(name: "乙", note: nil, isLate: false),
    ], number: 2)

  @Test func `what finds its names itself, such as a form, is asked itself`() throws {
    struct Page { let form: Form }
    let form = Form(["name": "minzhu"])

    let template = try MustacheTemplate(
      string: "{{form.name}}{{#form.is.name.minzhu}} 已选{{/form.is.name.minzhu}}")

    #expect(template.render(Reflected(Page(form: form))) == "minzhu 已选")
  }

  @Test func `a template reads values, lists and what is not there as from the value itself`()
    throws
  {
    let template = """
      {{title}}：{{number}}{{#note}}!{{/note}}{{#lines}}[{{name}}{{#note}} {{.}}{{/note}}\
      {{#isLate}} 逾期{{/isLate}}{{^isLate}} 未到期{{/isLate}}]{{/lines}}
      """

    let printed = try print(list, template)

    #expect(printed == "清单 &lt;1&gt;：2[甲 急 逾期][乙 未到期]")
    #expect(printed == (try MustacheTemplate(string: template).render(list)))
  }
}
