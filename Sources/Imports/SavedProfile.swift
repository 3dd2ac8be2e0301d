package import Kernel
package import Spreadsheet

/// A way in which the tables of one office name their columns, kept under a name so that the next
/// table of the same making needs no looking through.
package struct SavedProfile: Sendable, Regional {
  package let id: ID<SavedProfile>
  package let region: Region
  /// The name of the kind.
  package let kind: String
  /// The profile whose fields it fills.
  package let base: String
  package var name: String
  package var mapping: ColumnMapping
  package let doerName: String

  static let longestName = 40

  /// A name that people can tell from others and from the addresses of files.
  static func checked(_ name: String) throws(SavedProfileRefusal) -> String {
    guard !name.isEmpty else { throw .unnamed }
    guard name.count <= longestName, !name.hasSuffix(".yaml") else { throw .badName }
    return name
  }
}

enum SavedProfileRefusal: Refusal, Equatable {
  case unnamed, badName
  case taken(String)

  var kind: RefusalKind { .invalid(field: "name") }

  var message: Message {
    switch self {
    case .unnamed: Message(zh: "还没有起名。写一个认得出的名字，例如“房管局 2026 年小区表”。", en: "it has no name")
    case .badName:
      Message(
        zh: "名字最多 \(SavedProfile.longestName) 个字，不要以 .yaml 结尾。",
        en: "a name has at most \(SavedProfile.longestName) characters")
    case .taken(let name):
      Message(zh: "已经有一个方案叫“\(name)”，请换一个名字。", en: "there is a profile \(name) already")
    }
  }
}
