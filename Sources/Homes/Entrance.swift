package import Kernel
package import Registry

/// 单元: the part of a building that shares a door and a staircase.
package struct Entrance: Sendable, Regional {
  package let id: ID<Entrance>
  package let region: Region
  package let building: ID<Building>
  package let complex: ID<Complex>
  package let enterprise: String?
  package var particulars: Particulars

  package var name: String { particulars.name }

  package struct Particulars: Sendable, Equatable {
    package var name = ""
    package var floors: Int?
    package var lifts: Int?

    package init() {}
  }
}

extension Entrance: Versioned {
  package var sheet: Sheet { particulars.sheet }
}

extension Entrance.Particulars: Fielded {
  package static let fields: [Field<Self>] = [
    Field(required: "name", "单元", "entrance", \.name, TextFormat(limit: 20)),
    Field("floors", "层数", "floors", \.floors, CountFormat(units: ["层"], range: 1...120)),
    Field("lifts", "电梯", "lifts", \.lifts, CountFormat(units: ["部", "台"], range: 0...20)),
  ]
}
