package import Imports
import Kernel

/// What complexes have that comes and goes in tables and has a list of its own.
package protocol ListedItem: ComplexItem {
  /// The fields that tell one from another in the same complex; the first of them names it in the
  /// list.
  static var identity: [String] { get }
  static var counter: String { get }
  /// Where its list stands in the navigation.
  static var place: Int { get }
}

extension ListedItem {
  var identity: [String] { Self.identity.map { sheet[$0] } }

  /// The register as a table has it; the profile is called like the path.
  package static var importKind: ImportKind { importKind(isWhole: false) }

  /// - Parameter isWhole: for who has given a reason; otherwise telephones go out masked.
  package static func importKind(isWhole: Bool) -> ImportKind {
    ImportKind(
      path, word, permission: keeping, list: ("/\(path)", word.zh), hasOwnNumbers: true,
      fields: importColumns, identity: { $0.identity(of: Self.self) },
      intake: { try ItemIntake<Self>($0, of: $1, in: $2) }, undoing: [undoing],
      export: { try $0.itemLines(Self.self, in: $1, after: $2, $3, isWhole: isWhole) })
  }
}

extension RowReader {
  fileprivate func identity<Item: ListedItem>(of _: Item.Type) -> String? {
    guard let complex = text("complex_code") ?? text("complex").map(Naming.normalised) else {
      return nil
    }
    return ([complex] + Item.identity.map { text($0) ?? "" }).joined(separator: "\u{1}")
  }
}

extension PropertyRoom: ListedItem {
  package static let identity = ["place", "kind"]
  package static let counter = "处"
  package static let place = 50
}

extension Facility: ListedItem {
  package static let identity = ["number", "kind"]
  package static let counter = "台套"
  package static let place = 52
}

extension StaffMember: ListedItem {
  package static let identity = ["name", "post"]
  package static let counter = "人"
  package static let place = 54
}

extension FundBalance: ListedItem {
  package static let identity = ["as_of"]
  package static let counter = "笔"
  package static let place = 56
}

extension ModeDecision: ListedItem {
  package static let identity = ["from_on"]
  package static let counter = "次"
  package static let place = 58
}
