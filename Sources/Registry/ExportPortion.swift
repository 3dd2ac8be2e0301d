package import Acts
package import Kernel
package import Storage

/// A portion of a register, each row by the names of the fields of its own import, so that what
/// goes out can be mended and come in again.
package struct ExportPortion: Look {
  package static let permission = Permission.seeRegistry
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
    let lines = try sight.db.exportLines(kind, in: district, after: after, limit: Self.size)
    return Portion(
      rows: lines.map(\.fields), last: lines.count < Self.size ? nil : lines.last?.key)
  }

  /// Everything that a register says about its rows beyond what its import asks for by name.
  package static func fields(of kind: ImportKind) -> [(name: String, title: String)] {
    switch kind {
    case .regions: []
    case .complexes: named(Complex.Particulars.self)
    case .enterprises: named(Enterprise.Particulars.self)
    case .contracts: named(Contract.Particulars.self)
    case .handovers: named(Handover.Particulars.self)
    }
  }

  private static func named<Root: Fielded>(_ root: Root.Type) -> [(name: String, title: String)] {
    Root.fields.map { ($0.key, $0.label.zh) }
  }
}

/// One row of a register on its way out.
struct ExportLine {
  let key: String
  let fields: [String: String]

  init(_ key: String, _ fields: [String: String?]) {
    self.key = key
    self.fields = fields.compactMapValues { $0 }
  }

  init<Root: Fielded>(_ key: String, _ particulars: Root, _ others: [String: String?]) {
    let said = Dictionary(
      particulars.said.map { ($0.field.key, $0.text) }, uniquingKeysWith: { $1 })
    self.init(key, others.merging(said) { $1 })
  }
}
