import Kernel

/// What one cell gave: a value or none, and what there is to say about it.
struct CellReading {
  struct Note {
    let message: Message
    let severity: Problem.Severity
  }

  var value: FieldValue?
  var notes: [Note] = []

  static func of(_ cell: Cell, as field: Field, headerUnit: String?) -> CellReading {
    var reading = CellReading()
    if let message = CellTrouble.of(cell, for: field.kind) {
      reading.refuse(message, field)
      return reading
    }
    reading.warn(about: cell)
    let clean = CleanText(cell, keepsWords: field.kind.keepsWords)
    if let note = clean.note { reading.notes.append(Note(message: note, severity: .notice)) }
    guard !clean.text.isEmpty else {
      if field.isRequired { reading.refuse(.missing(field), field, always: true) }
      return reading
    }
    switch field.kind.parse(clean.text, cell, headerUnit: headerUnit) {
    case .value(let value): reading.value = value
    case .approximate(let value, let note):
      reading.value = value
      reading.notes.append(Note(message: note, severity: .notice))
    case .wrong(let message): reading.refuse(message.with(example: field.example), field)
    }
    return reading
  }

  /// Says what is wrong. A required field refuses the row whatever its profile says.
  private mutating func refuse(_ message: Message, _ field: Field, always: Bool = false) {
    let severity = always || field.isRequired ? .error : field.wrong
    let words = severity == .notice ? message.leftEmpty : message
    notes.append(Note(message: words, severity: severity))
  }

  private mutating func warn(about cell: Cell) {
    guard cell.marks.contains(.formula), !cell.isEmpty else { return }
    notes.append(
      Note(
        message: Message(
          zh: "这一格是公式，用的是 Excel 上次算出的结果，请核对。",
          en: "a formula; the result Excel remembered was taken"),
        severity: .notice))
  }
}

extension Message {
  static func missing(_ field: Field) -> Message {
    Message(zh: "没有填，这一列必须填。", en: "required, but empty").with(example: field.example)
  }

  func with(example: String) -> Message {
    guard !example.isEmpty else { return self }
    return Message(zh: zh + "例如 \(example)。", en: en + "; for example \(example)")
  }

  var leftEmpty: Message {
    Message(zh: zh + "这一格没有采用，其余照常导入。", en: en + "; the cell was left out")
  }
}
