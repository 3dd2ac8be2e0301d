/// What a cell says it holds.
enum CellType {
  case number, shared, text, boolean, error, day

  init(_ element: XMLElement) throws {
    guard let type = element.bytes("t") else {
      self = .number
      return
    }
    switch XMLName(type) {
    case "n": self = .number
    case "s": self = .shared
    case "str", "inlineStr": self = .text
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .day
    default: throw SpreadsheetError.damaged("cell of an unknown type")
    }
  }
}
