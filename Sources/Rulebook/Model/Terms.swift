public import Civil

/// A word of the policy that names no number: 及时, 定期. No breach may hang on it until the
/// district has decided it.
public struct OpenTerm: Hashable, Sendable {
  public let key: String
  public let word: String
  public let unit: Unit
  public let value: Int?
  /// What the book would propose, for whoever decides.
  public let suggested: Int?
  public let decidedBy: String?

  public enum Unit: String, Sendable, CaseIterable {
    case calendarDay = "calendar_day"
    case workingDay = "working_day"
    case month
    case count
  }

  public var period: Period? {
    guard let value else { return nil }
    switch unit {
    case .count: return nil
    case .calendarDay: return .days(value)
    case .workingDay: return .workingDays(value)
    case .month: return .months(value)
    }
  }
}

/// A sentence that can be read in several ways. Each reading can be carried out; one is chosen.
public struct Ambiguity: Hashable, Sendable {
  public let key: String
  public let text: String
  public let readings: [Reading]
  /// The reading that counts: the district's decision, or the book's default.
  public internal(set) var chosen: String
  public let decidedBy: String?

  public var reading: Reading? { readings.first { $0.key == chosen } }
}

/// One way to read an ambiguous sentence, and what it changes in the rules it touches.
public struct Reading: Hashable, Sendable {
  public let key: String
  public let title: String
  public let effect: Effect

  public enum Effect: Hashable, Sendable {
    /// Another way of counting.
    case counting(String)
    /// The last day, if not worked, gives way to the working day before it.
    case rollsBack(Bool)
    case each([String])
    /// A first, partial period counts if at least so many days of it remain; `nil`: never.
    case stub(Int?)
    /// A share that is missed is missed, though there be a reason.
    case hard(Bool)
  }
}

extension Book {
  /// The same book with other readings chosen: `["A-DAY": "working"]`.
  public func reading(_ choices: [String: String]) -> Book {
    var book = self
    for (ambiguity, reading) in choices { book.ambiguities[ambiguity]?.chosen = reading }
    return book
  }
}
