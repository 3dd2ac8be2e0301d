import Api
import Civil
import Facts
import Kernel
import Rulebook

/// Obligations and facts as programs read them.
extension ObligationLine {
  static let parts: [Part] = [
    Part("key", Message(zh: "编号", en: "key"), .text(1...64)),
    Part("rule", Message(zh: "规则", en: "rule"), .text(1...64)),
    Part("measure", Message(zh: "措施", en: "measure"), .text(0...64)),
    organ("bearer", "谁办", "who owes it"), organ("recipient", "报给谁", "to whom"),
    organ("supervisor", "谁监督", "who supervises"),
    Part("region", Message(zh: "辖区代码", en: "12-digit code of its place"), .text(12...12)),
    organ("enterprise", "企业", "enterprise"), organ("complex", "小区", "complex"),
    organ("period", "哪一期", "month or year of a recurring duty"),
    Part(
      "state", Message(zh: "状态", en: "state"), .choice(State.allCases.map(\.rawValue))),
    day("triggered_on", "起算日", "counted from"), day("due_on", "到期日", "due"),
    day("done_on", "办完日", "done"),
  ]

  var members: [JSON.Member] {
    [
      JSON.Member("key", .text(key)), JSON.Member("rule", .text(rule)),
      JSON.Member("measure", .text(measure)), said("bearer", bearer),
      said("recipient", recipient), said("supervisor", supervisor),
      JSON.Member("region", .text(region.code)), said("enterprise", enterprise),
      said("complex", complex), said("period", period),
      JSON.Member("state", .text(state.rawValue)),
      said("triggered_on", triggeredOn?.description), said("due_on", dueOn?.description),
      said("done_on", doneOn?.description),
    ]
  }

  fileprivate static func day(_ name: String, _ zh: String, _ en: String) -> Part {
    Part(name, Message(zh: zh, en: en), .orNull(.day))
  }

  private static func organ(_ name: String, _ zh: String, _ en: String) -> Part {
    Part(name, Message(zh: zh, en: en), .orNull(.text(0...64)))
  }
}

private func said(_ name: String, _ text: String?) -> JSON.Member {
  JSON.Member(name, text.map(JSON.text) ?? .null)
}

extension Obligation {
  static let shape = Shape.named(
    "Obligation",
    .object(
      ObligationLine.parts + [
        ObligationLine.day("nominal_on", "顺延前的末日", "last day before it was moved"),
        list("facts", "依据的事实", "deciding facts"), list("cites", "依据的条文", "clauses"),
        list("flags", "提示", "flags"), list("missing", "还要知道什么", "what is not known yet"),
      ]))

  var json: JSON {
    .object(
      line.members + [
        said("nominal_on", nominalOn?.description), JSON.Member("facts", .texts(facts)),
        JSON.Member("cites", .texts(cites)), JSON.Member("flags", .texts(flags)),
        JSON.Member("missing", .texts(missing)),
      ])
  }

  private static func list(_ name: String, _ zh: String, _ en: String) -> Part {
    Part(name, Message(zh: zh, en: en), .list(.text(0...200), atMost: 100_000))
  }
}

extension StoredFact {
  static let shape = Shape.named(
    "Fact",
    .object([
      Part("id", Message(zh: "编号", en: "identity"), .text(1...64)),
      Part("kind", Message(zh: "什么事", en: "kind"), .text(1...64)),
      Part("on", Message(zh: "哪一天", en: "day"), .day),
      Part("known_at", Message(zh: "何时得知", en: "when it became known"), .instant),
      Part("region", Message(zh: "辖区代码", en: "12-digit code of its place"), .text(12...12)),
      Part("subject", Message(zh: "关于什么", en: "what it is about"), .list(role, atMost: 100)),
      attributes,
      Part("supersedes", Message(zh: "更正哪一条", en: "corrects"), .orNull(.text(1...64))),
      Part("withdraws", Message(zh: "是撤回", en: "takes back"), .flag),
    ]))

  static let attributes = Part(
    "attributes", Message(zh: "还说了什么", en: "what else it states"),
    .list(
      .object([
        Part("name", Message(zh: "名称", en: "name"), .text(1...64)),
        Part("values", Message(zh: "内容", en: "values"), .list(.text(0...1_000), atMost: 50)),
      ]), atMost: 50), isRequired: false, example: .list([]))

  private static let role = Shape.object([
    Part("role", Message(zh: "角色", en: "role"), .text(1...64)),
    Part("id", Message(zh: "编号", en: "identity"), .text(1...64)),
  ])

  var json: JSON {
    .object([
      "id": .text(fact.id), "kind": .text(fact.kind), "on": .text(fact.on.description),
      "known_at": .text(fact.knownAt.rfc3339), "region": .text(region.code),
      "subject": .list(
        fact.subject.sorted { $0.key < $1.key }.map {
          .object(["role": .text($0.key), "id": .text($0.value)])
        }),
      "attributes": .list(
        fact.attributes.sorted { $0.key < $1.key }.map {
          .object(["name": .text($0.key), "values": .texts($0.value.texts)])
        }),
      "supersedes": fact.supersedes.map(JSON.text) ?? .null, "withdraws": .flag(fact.withdraws),
    ])
  }
}

extension Attribute {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .number(let number): [String(number)]
    case .flag(let flag): [String(flag)]
    case .list(let items): items
    }
  }
}
