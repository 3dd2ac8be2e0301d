package import Acts
package import Kernel
package import Storage

/// A portion of a register, each row by the names of the fields of its own import, so that what
/// goes out can be mended and come in again.
package struct ExportPortion: Look {
  package static let permission = Permission.importRegistry
  private static let size = 1_000

  package struct Portion: Sendable {
    package let rows: [[String: String]]
    /// After which row the next portion begins; nothing once all rows are out.
    package let last: String?
  }

  private let kind: ImportKind
  private let district: Region
  private let after: String

  package init(_ kind: ImportKind, in district: Region, after: String) {
    (self.kind, self.district, self.after) = (kind, district, after)
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func answer(about district: Region, in sight: Sight) throws -> Portion {
    guard sight.doer.may(kind.permission, on: district) else {
      throw NotPermitted(kind.permission, in: district)
    }
    let lines = try kind.export(sight.db, district, after, Self.size)
    return Portion(
      rows: lines.map(\.fields), last: lines.count < Self.size ? nil : lines.last?.key)
  }
}

/// One row of a register on its way out.
package struct ExportLine: Sendable {
  package let key: String
  package let fields: [String: String]

  package init(_ key: String, _ fields: [String: String?]) {
    self.key = key
    self.fields = fields.compactMapValues { $0 }
  }
}
