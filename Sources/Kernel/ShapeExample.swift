extension Shape {
  /// As it is answered: what stands in a register was taken under the rules of its day.
  public var answered: Shape {
    switch self {
    case .text(let text) where text.format == nil: .text(0...100_000)
    case .number(_, let measure): .number(-9_007_199_254_740_991...9_007_199_254_740_991, measure)
    case .orNull(let shape): .orNull(shape.answered)
    case .list(let shape, let limit): .list(shape.answered, atMost: limit)
    default: self
    }
  }

  /// Something of this shape, for descriptions.
  public func example(called label: String) -> JSON? {
    switch self {
    case .text(let text):
      switch text.format {
      case "date": "2026-09-16"
      case "date-time": "2026-09-16T08:00:00Z"
      default: text.pattern == nil ? .text(String(label.prefix(text.length.upperBound))) : nil
      }
    case .number(let range, _): .number(min(max(10_000, range.lowerBound), range.upperBound))
    case .flag: true
    case .choice(let choices): choices.first.map(JSON.text)
    case .orNull(let shape), .named(_, let shape): shape.example(called: label)
    case .list(let shape, _): shape.example(called: label).map { .list([$0]) }
    case .object(let parts):
      .object(parts.compactMap { part in part.example.map { JSON.Member(part.name, $0) } })
    }
  }
}
