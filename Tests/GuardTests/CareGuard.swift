/// A server that serves a district does not stop because a value was missing.
enum CareGuard {
  private static let reckless = [
    #"\btry!"#, #"\bas!"#, #"\bfatalError\("#, #"\bpreconditionFailure\("#,
    #"[\w\)\]]!(?=[\s\.\),\]\?:]|$)"#, #"\bunowned\(unsafe\)"#, #"\bunsafeBitCast\b"#,
  ]

  /// What is written by a programmer and read at every start may stop the program at once.
  static let exceptions: [String: String] = [
    "Sources/Civil/DayLiteral.swift": "a literal that is no day is a slip of the pen",
    "Sources/Civil/ChinaCalendar.swift": "the calendar we ship is read before anything else",
  ]

  static func look(at source: Source) -> [Violation] {
    guard exceptions[source.path] == nil else { return [] }
    return source.lines(with: reckless)
  }
}

/// A file fits on two screens.
enum SizeGuard {
  static let limit = 150

  /// Longer for a reason.
  static let exceptions: [String: String] = [:]

  static func look(at source: Source) -> [Violation] {
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    guard lines > limit, exceptions[source.path] == nil else { return [] }
    return [
      Violation(path: source.path, line: limit, what: "\(lines) lines; \(limit) is the limit")
    ]
  }
}
