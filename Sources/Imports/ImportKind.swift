package import Kernel
package import Spreadsheet
package import Storage

/// A register that can be filled from a table and written to one. An area that has such a register
/// describes it here and nothing else has to know: upload, mapping, preview, problems, templates,
/// export, the command line and the undoing of a batch go by the description.
///
/// To add one:
/// 1. `<Area>/Profiles/<name>.yaml`: the fields, and under which headers tables have them. The
///    profile called like the kind is the one that templates and exports use.
/// 2. an `Intake` in the area: what a portion of understood rows does to the register, through the
///    area's own acts (`RowIntake`) or many rows at once (`Intake`).
/// 3. for each noun that a row may bring or change, an `Undoing`, and in the `RowResult` what the
///    row did (`ImportEffect`).
/// 4. one `ImportKind` in the area's list, and that list in `App.importKinds`.
package struct ImportKind: Sendable {
  /// What it is called in addresses, profiles and on the command line: `units`.
  package let name: String
  package let label: Message
  /// What one must be allowed beyond the import of tables as such.
  package let permission: Permission
  /// The list in which the rows are found again, and what it is called.
  package let list: (href: String, label: String)
  /// Whether the register knows its rows by a number of our own, which then goes out with them.
  package let hasOwnNumbers: Bool
  /// Whether rows may say to which district they belong.
  package let saysDistrict: Bool
  /// Whether a row that is known by its name alone waits for a person when the name is taken.
  package let offersNames: Bool
  /// How many rows one transaction takes.
  package let portion: Int
  /// What the register says about a row beyond the fields of its profile.
  package let fields: [Column]
  /// Fields that say something about persons, and how each is masked in what is kept and given back
  /// of a row that was not taken.
  package let personal: [String: @Sendable (String) -> String]
  /// What tells the thing that a row speaks of from others in the same file.
  package let identity: @Sendable (RowReader) -> String?
  package let intake: MakeIntake
  /// How each noun that its rows bring or change is taken back; none where it cannot be.
  package let undoing: [Undoing]
  package let export: ReadLines

  package typealias Column = (name: String, title: String)
  package typealias MakeIntake =
    @Sendable ([ImportedRow], ImportSheet, any ReadConnection) throws -> any Intake
  /// The lines after a key in the order of their keys, so many at most.
  package typealias ReadLines =
    @Sendable (any ReadConnection, Region, _ after: String, _ limit: Int) throws -> [ExportLine]

  package init(
    _ name: String, _ label: Message, permission: Permission = .importRegistry,
    list: (href: String, label: String), hasOwnNumbers: Bool = false,
    saysDistrict: Bool = false, offersNames: Bool = false, portion: Int = 200,
    fields: [Column] = [], personal: [String: @Sendable (String) -> String] = [:],
    identity: @escaping @Sendable (RowReader) -> String?,
    intake: @escaping MakeIntake, undoing: [Undoing] = [],
    export: @escaping ReadLines
  ) {
    self.name = name
    self.label = label
    self.permission = permission
    self.list = list
    self.hasOwnNumbers = hasOwnNumbers
    self.saysDistrict = saysDistrict
    self.offersNames = offersNames
    self.portion = portion
    self.fields = fields
    self.personal = personal
    self.identity = identity
    self.intake = intake
    self.undoing = undoing
    self.export = export
  }
}

/// Two kinds with one name are the same.
extension ImportKind: Hashable {
  package static func == (left: ImportKind, right: ImportKind) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
