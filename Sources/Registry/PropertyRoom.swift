package import Civil
package import Kernel

/// A room that serves the management of a complex and belongs to all its owners.
package struct PropertyRoom: ComplexItem {
  package var kind = Kind.service
  package var place = ""
  package var area: CentiArea?
  package var handedOn: Day?
  package var usage: Usage?

  package init() {}

  package enum Kind: String, Choice {
    case service, committee, gate, monitor, other

    package var label: String {
      switch self {
      case .service: "物业服务用房"
      case .committee: "业委会用房"
      case .gate: "门卫室"
      case .monitor: "监控室"
      case .other: "其他用房"
      }
    }
  }

  package enum Usage: String, Choice {
    case asMeant, idle
    case rented
    case occupied

    package var label: String {
      switch self {
      case .asMeant: "按用途使用"
      case .idle: "空置"
      case .rented: "出租"
      case .occupied: "被占用"
      }
    }
  }

  package static let fields: [Field<Self>] = [
    Field(required: "kind", "用房种类", "kind", \.kind, ChoiceFormat<Kind>()),
    Field(required: "place", "位置", "place", \.place, TextFormat(limit: 80)),
    Field("area", "建筑面积", "area", \.area, AreaFormat(1, 100_000)),
    Field("handed_on", "移交日期", "handed over on", \.handedOn, DayFormat()),
    Field("usage", "现在怎样用", "usage", \.usage, ChoiceFormat<Usage>()),
  ]

  package static let table = "property_room"
  package static let path = "property-rooms"
  package static let role = "room"
  package static let word = Message(zh: "物业用房", en: "property room")
  package static let heading = "物业用房"
  package static let keeping = Permission.keepRooms
  package static let ending = "不再是物业用房"
  package static let absence = "还没有登记物业服务用房、业委会用房、门卫室、监控室。"

  package var name: String { "\(kind.label)（\(place)）" }
  package var detail: String { area.map { "\($0)平方米" } ?? "面积未登记" }

  package func state(on today: Day) -> ItemState? {
    usage.map { ItemState(words: $0.label, tag: $0 == .asMeant ? "t-met" : "t-soon") }
  }

  package func check(on today: Day) throws(ItemRefusal) {
    if let handedOn, handedOn > today { throw .inFuture(field: "handed_on", today) }
  }
}
