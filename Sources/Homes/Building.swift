package import Civil
package import Kernel
package import Registry

/// One building of a complex, or whatever holds units as a building does, such as a garage.
package struct Building: Sendable, Regional {
  package let id: ID<Building>
  package let region: Region
  package let complex: ID<Complex>
  /// The enterprise in charge of the complex.
  package let enterprise: String?
  package var particulars: Particulars
  package let origin: Origin

  package var name: String { particulars.name }

  package struct Particulars: Sendable, Equatable {
    package var name = ""
    package var floors: Int?
    package var floorsBelow: Int?
    /// How many there are on paper; how many are registered, one counts.
    package var unitCount: Int?
    package var floorArea: CentiArea?

    package init() {}
  }
}

extension Building: Versioned {
  package var sheet: Sheet { particulars.sheet }
}

extension Building.Particulars: Fielded {
  package static let fields: [Field<Self>] = [
    Field(required: "name", "楼栋", "building", \.name, TextFormat(limit: 30)),
    Field("floors", "地上层数", "floors", \.floors, CountFormat(units: ["层"], range: 1...120)),
    Field(
      "floors_below", "地下层数", "floors below ground", \.floorsBelow,
      CountFormat(units: ["层"], range: 0...10)),
    Field(
      "unit_count", "总套数", "units", \.unitCount, CountFormat(units: ["套", "户"], range: 0...20_000)
    ),
    Field("floor_area", "建筑面积", "floor area", \.floorArea, AreaFormat(1, 2_000_000)),
  ]
}

enum HomeRefusal: Refusal, Equatable {
  case buildingTaken(String)
  case entranceTaken(String)
  case roomTaken(String)
  case estateNumberTaken(String)
  case otherBuilding
  case hasUnits(Int)
  case hasOwners
  case nothingChanged

  var kind: RefusalKind {
    switch self {
    case .buildingTaken, .entranceTaken: .invalid(field: "name")
    case .roomTaken: .invalid(field: "number")
    case .estateNumberTaken: .invalid(field: "estate_number")
    case .otherBuilding: .invalid(field: "entrance")
    case .hasUnits, .hasOwners, .nothingChanged: .conflict
    }
  }

  var message: Message {
    switch self {
    case .buildingTaken(let name):
      Message(
        zh: "这个小区已经有“\(name)”。同一栋楼只登记一次，请打开它修改。", en: "there is a building \(name)")
    case .entranceTaken(let name):
      Message(zh: "这栋楼已经有“\(name)”。请换一个名称，或打开它修改。", en: "there is an entrance \(name)")
    case .roomTaken(let name):
      Message(zh: "这里已经有“\(name)”。请核对房号，或打开它修改。", en: "there is a unit \(name)")
    case .estateNumberTaken(let number):
      Message(
        zh: "不动产单元号 \(number) 已经是另一套房屋的。请照不动产权证核对。",
        en: "estate number \(number) belongs to another unit")
    case .otherBuilding:
      Message(zh: "这个单元不在这栋楼里。请从列表里选。", en: "the entrance is of another building")
    case .hasUnits(let count):
      Message(
        zh: "里面还有 \(count) 套房屋，不能删除。请先把房屋移走或删除。", en: "there are still \(count) units in it")
    case .hasOwners:
      Message(
        zh: "这套房屋登记过业主，产权经过要留存，不能删除。", en: "the unit has had owners, who are kept")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    }
  }
}
