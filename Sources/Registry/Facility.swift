package import Civil
package import Kernel

/// A lift, a pump, a fire system: what is shared, must work, and is inspected.
package struct Facility: ComplexItem {
  package var kind = Kind.lift
  /// What tells it from others of its kind: the registration code, or a number on site.
  package var number = ""
  package var place: String?
  package var maintainer: String?
  package var inspectedOn: Day?
  package var nextOn: Day?
  package var condition = Condition.working

  package init() {}

  package enum Kind: String, Choice {
    case lift, fire, pump, power, cameras, gate, charging, lighting, drainage, other

    package var label: String {
      switch self {
      case .lift: "电梯"
      case .fire: "消防设施"
      case .pump: "二次供水设备"
      case .power: "配电设备"
      case .cameras: "监控系统"
      case .gate: "门禁道闸"
      case .charging: "充电设施"
      case .lighting: "公共照明"
      case .drainage: "排水设施"
      case .other: "其他设施"
      }
    }
  }

  package enum Condition: String, Choice {
    case working, faulty, stopped

    package var label: String {
      switch self {
      case .working: "正常"
      case .faulty: "有故障"
      case .stopped: "停用"
      }
    }
  }

  package static let fields: [Field<Self>] = [
    Field(required: "kind", "设施种类", "kind", \.kind, ChoiceFormat<Kind>()),
    Field(required: "number", "编号", "number", \.number, TextFormat(limit: 40)),
    Field("place", "位置", "place", \.place, TextFormat(limit: 80)),
    Field("maintainer", "维护单位", "maintainer", \.maintainer, TextFormat(limit: 80)),
    Field("inspected_on", "上次检验日期", "inspected on", \.inspectedOn, DayFormat()),
    Field("next_on", "下次检验日期", "next inspection", \.nextOn, DayFormat()),
    Field(required: "condition", "状态", "condition", \.condition, ChoiceFormat<Condition>()),
  ]

  package static let table = "facility"
  package static let path = "facilities"
  package static let role = "facility"
  package static let word = Message(zh: "共用设施", en: "facility")
  package static let heading = "共用设施设备"
  package static let keeping = Permission.keepFacilities
  package static let ending = "停止使用"
  package static let absence = "还没有登记电梯、消防、供水等共用设施设备。"

  package var name: String { "\(kind.label) \(number)" }

  package var detail: String {
    [place, maintainer.map { "由\($0)维护" }, nextOn.map { "下次检验\($0.chinese)" }]
      .compactMap { $0 }.joined(separator: "，")
  }

  package func state(on today: Day) -> ItemState? {
    if condition != .working { return ItemState(words: condition.label, tag: "t-late") }
    guard let nextOn, nextOn < today else { return ItemState(words: "正常", tag: "t-met") }
    return ItemState(words: "检验过期", tag: "t-late")
  }

  package func check(on today: Day) throws(ItemRefusal) {
    if let inspectedOn, inspectedOn > today { throw .inFuture(field: "inspected_on", today) }
    if let inspectedOn, let nextOn, nextOn < inspectedOn {
      throw .before(field: "next_on", label: "上次检验日期", inspectedOn)
    }
  }
}
