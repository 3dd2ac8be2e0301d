package import Civil
package import Kernel

/// A name that a complex had: until when, and on what ground it has another.
package struct FormerName: ComplexItem {
  package var formerName = ""
  package var until = Day(number: 0)
  package var ground = ""

  package init() {}

  package static let fields: [Field<Self>] = [
    Field(required: "name", "曾用名", "former name", \.formerName, TextFormat(limit: 60)),
    Field(required: "until_on", "用到哪天", "until", \.until, DayFormat()),
    Field(required: "ground", "改名依据", "ground", \.ground, TextFormat()),
  ]

  package static let table = "former_name"
  package static let path = "former-names"
  package static let role = "former"
  package static let word = Message(zh: "曾用名", en: "former name")
  package static let heading = "曾用名"
  package static let keeping = Permission.renameComplex
  package static let ending = "作废"
  package static let absence = "没有登记过曾用名。"

  package var name: String { formerName }
  package var detail: String { "用到\(until.chinese)，依据：\(ground)" }

  package func check(on today: Day) throws(ItemRefusal) {
    if until > today { throw .inFuture(field: "until_on", today) }
  }
}
