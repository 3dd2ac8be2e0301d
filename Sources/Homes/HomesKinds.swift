package import Imports
import Kernel
import Registry
import Storage

extension Homes {
  /// The registers of this area that are filled from tables.
  package static let importKinds: [ImportKind] = [units]

  private static let units = ImportKind(
    "units", Message(zh: "房屋", en: "units"), permission: .changeHomes, list: ("/units", "房屋"),
    portion: 5_000, fields: Unit.Particulars.importColumns, identity: { $0.room },
    intake: { try UnitIntake($0, of: $1, in: $2) },
    export: { try $0.unitLines(in: $1, after: $2, $3) })
}

extension RowReader {
  /// Which room of which complex a row speaks of.
  fileprivate var room: String? {
    guard let complex = text("complex_code") ?? text("complex"), let building = text("building"),
      let number = text("number")
    else { return nil }
    let door = text("entrance").map { HomeName(entrance: $0).norm } ?? ""
    return [complex, HomeName(building: building).norm, door, HomeName(room: number).norm]
      .joined(separator: "\u{1}")
  }
}
