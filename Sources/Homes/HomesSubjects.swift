import Kernel
package import Organs
import Registry
import Storage

extension Homes {
  /// What the record calls the things of this area and their fields.
  package static var subjects: [SubjectWords] {
    [
      SubjectWords(Building.self, "楼栋", fields: words(of: Building.Particulars.fields)) {
        try $2.buildingNames($0, in: $1)
      },
      SubjectWords(Entrance.self, "单元", fields: words(of: Entrance.Particulars.fields)) {
        try $2.entranceNames($0, in: $1)
      },
      SubjectWords(
        Unit.self, "房屋",
        fields: words(of: Unit.Particulars.fields).merging(["entrance": "单元"]) { $1 }
      ) {
        try $2.unitNames($0, in: $1)
      },
      // The record never says who an owner is.
      SubjectWords(Owner.self, "业主"), SubjectWords(Ownership.self, "产权登记"),
      SubjectWords(Hold.self, "保全"),
    ]
  }

  private static func words<Root>(of fields: [Field<Root>]) -> [String: String] {
    Dictionary(fields.map { ($0.key, $0.label.zh) }, uniquingKeysWith: { $1 })
  }
}
