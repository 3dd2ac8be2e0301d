package import Imports
import Kernel
import Registry
import Spreadsheet
import Storage

extension Homes {
  /// The registers of this area that are filled from tables. Owners go in and out through the vault
  /// of the installation.
  package static func importKinds(_ vault: Vault) -> [ImportKind] { [units, owners(vault)] }

  /// What they are called, for whoever has no vault at hand.
  package static let importNames = ["units", "owners"]

  private static let units = ImportKind(
    "units", Message(zh: "房屋", en: "units"), permission: .changeHomes, list: ("/units", "房屋"),
    portion: 5_000, fields: Unit.Particulars.importColumns,
    identity: { RowPlace($0).identity(of: $0) },
    intake: { try UnitIntake($0, of: $1, in: $2) }, undoing: [.unit, .entrance, .building],
    export: { try $0.unitLines(in: $1, after: $2, $3) })

  /// - Parameter isWhole: for who has given a reason; otherwise owners go out masked.
  package static func owners(_ vault: Vault, isWhole: Bool = false) -> ImportKind {
    ImportKind(
      "owners", Message(zh: "业主", en: "owners"), permission: .changeOwners,
      list: ("/owners", "业主"), hasOwnNumbers: true, portion: 5_000,
      fields: Owner.Particulars.importColumns, personal: Owner.Particulars.masks,
      identity: { row in
        RowPlace(row).identity(of: row).map { $0 + "\u{1}" + (row.text("owner_name") ?? "") }
      },
      intake: { try OwnerIntake($0, of: $1, in: $2, vault) }, undoing: [.ownership],
      export: { try $0.ownerLines(in: $1, after: $2, $3, vault, isWhole: isWhole) })
  }
}

/// Where a row says its unit is.
struct RowPlace {
  let building: String
  let entrance: String?
  let number: String

  init(_ row: RowReader) {
    let record = row.row.record
    building = record.text("building") ?? ""
    entrance = record.text("entrance")
    number = record.text("number") ?? ""
  }

  /// Which room of which complex that is, however it is written.
  fileprivate func identity(of row: RowReader) -> String? {
    guard let complex = row.text("complex_code") ?? row.text("complex"), !number.isEmpty else {
      return nil
    }
    let door = entrance.map { HomeName(entrance: $0).norm } ?? ""
    return [complex, HomeName(building: building).norm, door, HomeName(room: number).norm]
      .joined(separator: "\u{1}")
  }
}

extension RowReader {
  var why: String { "导入“\(sheet.fileName)”第 \(number) 行" }
  var origin: Origin { Origin(source: sheet.fileName, batch: sheet.batch) }
}
