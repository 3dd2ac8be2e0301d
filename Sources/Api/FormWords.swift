import Kernel

extension Shape {
  /// What a text in an address means.
  func value(of text: String) -> JSON {
    switch bare {
    case .number: Int64(text).map(JSON.number) ?? .text(text)
    case .flag: text == "true" ? true : text == "false" ? false : .text(text)
    case .orNull(let shape): shape.value(of: text)
    default: .text(text)
    }
  }
}

extension Part {
  /// What is said of this part in an object, as a form says it.
  func words(in json: JSON) -> [(name: String, value: String)] {
    switch json[name] {
    case nil: []
    case .list(let items)?: items.map { (name, spelled($0)) }
    case let value?: [(name, spelled(value))]
    }
  }

  private var measure: Measure {
    switch shape.bare {
    case .number(_, let measure), .orNull(.number(_, let measure)): measure
    default: .one
    }
  }

  private func spelled(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .number(let number): measure.words(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .fraction, .list, .object: value.text
    }
  }
}
