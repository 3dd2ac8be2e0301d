package import Civil
package import Kernel
package import Registry

/// 专有部分: what one owns in a complex, counted in votes by head and by area.
package struct Unit: Sendable, Regional {
  package let id: ID<Unit>
  package let region: Region
  package let complex: ID<Complex>
  package let building: ID<Building>
  package var entrance: ID<Entrance>?
  package let enterprise: String?
  package var particulars: Particulars
  package let origin: Origin

  package var number: String { particulars.number }

  package struct Particulars: Sendable, Equatable {
    package var number = ""
    package var floor: Int?
    package var kind = UnitKind.dwelling
    package var status = UnitStatus.sold
    package var area: CentiArea?
    package var estateNumber: String?
    package var localNumber: String?

    package init() {}
  }
}

/// What a unit is for; the names are those of the tally file.
package enum UnitKind: String, Choice {
  case dwelling, shop, office, parkingSpace, storage, other

  package var label: String {
    switch self {
    case .dwelling: "住宅"
    case .shop: "商铺"
    case .office: "办公"
    case .parkingSpace: "车位"
    case .storage: "储藏间"
    case .other: "其他"
    }
  }
}

/// Whether it has an owner of its own; the names are those of the tally file. What is unsold or not
/// handed over counts with the developer.
package enum UnitStatus: String, Choice {
  case sold, undelivered, unsold

  package var label: String {
    switch self {
    case .sold: "已售"
    case .undelivered: "已售未交付"
    case .unsold: "未售"
    }
  }
}

extension Unit.Particulars: Fielded {
  package static let fields: [Field<Self>] = [
    Field(required: "number", "房号", "room", \.number, TextFormat(limit: 30)),
    Field("floor", "楼层", "floor", \.floor, FloorFormat()),
    Field(required: "kind", "用途", "kind", \.kind, ChoiceFormat<UnitKind>()),
    Field(required: "status", "状态", "status", \.status, ChoiceFormat<UnitStatus>()),
    Field("area", "建筑面积", "floor area", \.area, AreaFormat(1, 200_000)),
    Field(
      "estate_number", "不动产单元号", "real-estate unit number", \.estateNumber, EstateNumberFormat()),
    Field("local_number", "本地房屋编码", "local number", \.localNumber, TextFormat(limit: 40)),
  ]
}

extension Unit {
  /// By what the register knows a unit within its building.
  struct Keys: Sendable {
    /// The room alone.
    let room: String
    /// Which unit of its building it is.
    let within: String
    /// Its place there: entrance by entrance, from the ground up.
    let order: String

    init(_ room: HomeName, floor: Int?, entrance: HomeName?) {
      self.room = room.norm
      within = entrance.map { $0.norm + "-" + room.norm } ?? room.norm
      order = (entrance?.order ?? "") + "/" + String(500 + (floor ?? 0)) + "/" + room.order
    }

    init(_ particulars: Particulars, in entrance: Entrance?) {
      self.init(
        HomeName(room: particulars.number), floor: particulars.floor,
        entrance: entrance.map { HomeName(entrance: $0.name) })
    }
  }
}
