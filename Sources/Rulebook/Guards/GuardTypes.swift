/// Checks a condition against the vocabulary, so that it cannot fail when it is asked.
struct GuardTypes {
  let attributes: [String: AttributeKind]

  func known(_ name: String, at offset: Int) throws(GuardError) -> String {
    guard attributes[name] != nil else {
      let known = attributes.keys.sorted()
      throw GuardError(
        offset: offset, zh: "词汇表里没有属性“\(name)”。有的是：\(known.joined(separator: "、"))",
        en: "unknown attribute \(name); known: \(known.joined(separator: ", "))")
    }
    return name
  }

  func flag(_ operand: Guard.Operand, at offset: Int) throws(GuardError) -> String {
    if case .attribute(let name) = operand, attributes[name]?.type == .flag { return name }
    throw GuardError(
      offset: offset, zh: "这里应是一个比较，或一个是非属性", en: "expected a comparison or a flag attribute")
  }

  func list(_ operand: Guard.Operand, at offset: Int) throws(GuardError) -> String {
    if case .attribute(let name) = operand,
      [.organs, .choices].contains(attributes[name]?.type)
    {
      return name
    }
    throw GuardError(
      offset: offset, zh: "in 后面应是 ['甲', '乙'] 或一个列表属性",
      en: "in wants ['a', 'b'] or a list attribute")
  }

  func check(
    _ left: Guard.Operand, _ comparison: Guard.Comparison, _ right: Guard.Operand, at offset: Int
  ) throws(GuardError) {
    guard let shape = shape(left), shape == self.shape(right) else {
      throw GuardError(
        offset: offset, zh: "两边的类型不同，不能相比", en: "the two sides are of different types")
    }
    if ![.equal, .notEqual].contains(comparison), shape != .number, shape != .text {
      throw GuardError(
        offset: offset, zh: "是非属性只能用 == 或 !=", en: "flags compare with == or != only")
    }
    try checkChoice(left, right, at: offset)
    try checkChoice(right, left, at: offset)
  }

  private enum Shape { case text, number, flag }

  private func shape(_ operand: Guard.Operand) -> Shape? {
    switch operand {
    case .value(.text): .text
    case .value(.number): .number
    case .value(.flag): .flag
    case .value(.list): nil
    case .attribute(let name):
      switch attributes[name]?.type {
      case .number: .number
      case .flag: .flag
      case .organs, .choices, nil: nil
      default: .text
      }
    }
  }

  /// Only what a list can hold is looked for in it.
  func checkMember(
    _ operand: Guard.Operand, of list: String, at offset: Int
  ) throws(GuardError) {
    guard case .value(.text(let text)) = operand, let kind = attributes[list],
      kind.type == .choices, !kind.choices.contains(where: { $0.value == text })
    else { return }
    let known = kind.choices.map(\.value).joined(separator: ", ")
    throw GuardError(
      offset: offset, zh: "“\(list)”里不会有“\(text)”。有的是：\(known)",
      en: "\(list) has no value \(text); known: \(known)")
  }

  /// A choice is compared with one of its own values, not with a misspelt one.
  private func checkChoice(
    _ operand: Guard.Operand, _ other: Guard.Operand, at offset: Int
  ) throws(GuardError) {
    guard case .attribute(let name) = operand, case .value(.text(let text)) = other,
      let kind = attributes[name], kind.type == .choice,
      !kind.choices.contains(where: { $0.value == text })
    else { return }
    let known = kind.choices.map(\.value).joined(separator: ", ")
    throw GuardError(
      offset: offset, zh: "“\(name)”没有“\(text)”这个值。有的是：\(known)",
      en: "\(name) has no value \(text); known: \(known)")
  }
}
