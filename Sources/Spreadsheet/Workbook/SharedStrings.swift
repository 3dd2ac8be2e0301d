/// The texts that cells of all sheets point at by number.
final class SharedStrings: XMLHandler {
  private(set) var texts = StringArena()
  private let limits: SheetLimits
  private var current: [UInt8] = []
  private var isText = false
  /// Readings above Chinese or Japanese characters are no part of the text.
  private var isPhonetic = false

  init(limits: SheetLimits) {
    self.limits = limits
  }

  func start(_ element: XMLElement) throws {
    switch element.name {
    case "si":
      guard texts.count < limits.sharedStrings else {
        throw SpreadsheetError.tooLarge(.sharedStrings, limit: limits.sharedStrings)
      }
      current.removeAll(keepingCapacity: true)
    case "t": isText = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "si": texts.append(ExcelEscapes.decoded(current))
    case "t": isText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard isText else { return }
    current.append(contentsOf: bytes)
    guard current.count <= limits.cellBytes else {
      throw SpreadsheetError.tooLarge(.cell, limit: limits.cellBytes)
    }
  }
}
