import Spreadsheet

/// The number under which the register knows a row. It goes out with the row as its last column,
/// and a row that brings it back is known by it whatever else was changed.
package enum OwnNumber {
  package static let name = "id"
  package static let title = "系统编号"

  static func isUsed(by kind: ImportKind?) -> Bool {
    switch kind {
    case .complexes, .contracts, .handovers: true
    // These have a number of the whole country.
    case .regions, .enterprises, nil: false
    }
  }
}

extension ImportProfile {
  /// The same, reading our own number as well.
  var knowingOurOwn: ImportProfile {
    guard OwnNumber.isUsed(by: ImportKind(rawValue: kind)) else { return self }
    let number = Spreadsheet.Field(OwnNumber.name, [OwnNumber.title], .text(maximum: 64))
    return ImportProfile(kind: kind, title: title, fields: fields + [number])
  }
}
