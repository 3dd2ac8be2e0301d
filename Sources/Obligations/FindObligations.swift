import Acts
import Facts
import Kernel
import Rulebook
import Storage

/// A portion of the list of obligations for programs, in order of due day.
struct FindObligations: Look {
  static let permission = Permission.seeObligations

  let scope: Scope
  let filter: ObligationFilter
  let place: ListPlace?
  let size: Int

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> JSON {
    let conditions = try sight.db.conditions(scope: scope, filter: filter)
    let found = try sight.db.obligations(conditions, from: place, limit: size + 1)
    let shown = found.prefix(size)
    let next = found.count > size ? shown.last?.place(goesBack: false) : nil
    return .object([
      "items": .list(shown.map { .object($0.members) }),
      "next": next.map { .text("\($0.sortOn)_\($0.key)") } ?? .null,
    ])
  }

  static let shape = Shape.named(
    "Obligations",
    .object([
      Part(
        "items", Message(zh: "这一页的各项", en: "obligations"),
        .list(.named("ObligationLine", .object(ObligationLine.parts)), atMost: 100)),
      Part("next", Message(zh: "下一页从这里接着看", en: "cursor"), .orNull(.text(1...80))),
    ]))

  static let query: [Part] = [
    said("state", "状态", .choice(StateGroup.allCases.map(\.rawValue))),
    said("organ", "单位", .text(1...64)),
    said("role", "单位的角色", .choice(ObligationFilter.Role.allCases.map(\.rawValue))),
    said("complex", "小区", .identity), said("enterprise", "企业", .identity),
    said("rule", "事项", .identity), said("measure", "措施", .identity),
    said("street", "街道代码", .text(12...12, pattern: "^[0-9]{12}$")),
    said("community", "社区代码", .text(12...12, pattern: "^[0-9]{12}$")),
    said("due_from", "到期日从", .day), said("due_to", "到期日到", .day),
    said("q", "小区或企业名称", .text(1...40)), said("after", "从哪里接着看", .text(1...80)),
    said("limit", "一页几项", .number(1...100)),
  ]

  private static func said(_ name: String, _ zh: String, _ shape: Shape) -> Part {
    Part(name, Message(zh: zh, en: name), shape, isRequired: false)
  }
}

/// One obligation for programs.
struct FetchObligation: Look {
  static let permission = Permission.seeObligations

  let key: String
  let district: Region

  func subject(in db: any ReadConnection) throws -> Obligation {
    try db.obligation(key, district: district.district)
  }

  func answer(about it: Obligation, in sight: Sight) -> Obligation { it }
}

/// One fact for programs.
struct FetchFact: Look {
  static let permission = Permission.seeObligations

  let id: String
  let district: Region

  func subject(in db: any ReadConnection) throws -> StoredFact {
    try db.fact(id, district: district.district)
  }

  func answer(about stored: StoredFact, in sight: Sight) -> StoredFact { stored }
}
