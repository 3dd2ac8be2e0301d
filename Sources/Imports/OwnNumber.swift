import Spreadsheet

/// The number under which the register knows a row. It goes out with the row as its last column,
/// and a row that brings it back is known by it whatever else was changed.
package enum OwnNumber {
  package static let name = "id"
  package static let title = "系统编号"
}

extension ImportProfile {
  /// The same, reading our own number as well.
  func knowingOurOwn(_ kinds: ImportKinds) -> ImportProfile {
    guard kinds[kind]?.hasOwnNumbers == true else { return self }
    let number = Spreadsheet.Field(OwnNumber.name, [OwnNumber.title], .text(maximum: 64))
    return ImportProfile(kind: kind, title: title, fields: fields + [number])
  }
}
