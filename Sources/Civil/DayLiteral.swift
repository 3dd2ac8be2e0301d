extension Day: ExpressibleByStringLiteral {
  /// For tests and fixed tables: `let day: Day = "2026-09-16"`. Text from outside goes through
  /// `init?(_:)`.
  public init(stringLiteral text: String) {
    guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
    self = day
  }
}
