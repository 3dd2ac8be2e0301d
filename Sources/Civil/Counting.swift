/// How a rule counts its time. 民法典 204 lets another law or an agreement count otherwise, so each
/// rule names the way it counts, and the sentence that this way rests on.
public struct Counting: Hashable, Sendable {
  /// The name that a rulebook uses: `civil_code`.
  public let key: String
  public let start: Start
  public let basis: Basis
  public let roll: Roll
  public let warnRoll: WarnRoll
  public let close: Close
  /// Keys of the sentences it rests on: `civil-code#201`.
  public let cites: [String]

  public init(
    key: String, start: Start, basis: Basis, roll: Roll, warnRoll: WarnRoll = .none,
    close: Close = .endOfDay, cites: [String] = []
  ) {
    self.key = key
    self.start = start
    self.basis = basis
    self.roll = roll
    self.warnRoll = warnRoll
    self.close = close
    self.cites = cites
  }

  /// The day that a period is counted from does not itself count (民法典 201).
  public enum Start: String, Sendable, CaseIterable {
    case nextDay = "next_day"
    /// Counts back, for what must be done so long before.
    case previousDay = "previous_day"
  }

  public enum Basis: String, Sendable, CaseIterable {
    case calendar
    case working
  }

  /// What happens when the last day is not worked (民法典 203).
  public enum Roll: String, Sendable, CaseIterable {
    case none
    case nextWorkingDay = "next_working_day"
  }

  /// Whether people are warned of a last working day before the due day.
  public enum WarnRoll: String, Sendable, CaseIterable {
    case none
    case previousWorkingDay = "previous_working_day"
  }
}

extension Counting {
  /// 民法典 201–203: from the next day, every day counts, months end on the corresponding day or the
  /// last, and a last day that is not worked gives way to the next working day.
  public static let civilCode = Counting(
    key: "civil_code", start: .nextDay, basis: .calendar, roll: .nextWorkingDay,
    cites: ["civil-code#201", "civil-code#202", "civil-code#203"])

  /// Only working days count: 行政许可法 82, 行政强制法 69, or the district's own decision
  /// (民法典 204).
  public static let workingDays = Counting(
    key: "working", start: .nextDay, basis: .working, roll: .none, cites: ["civil-code#204"])

  /// Back from a day, which does not count. The end never rolls: forward it would shorten the
  /// protection, so people are warned of the working day before it instead.
  public static let backward = Counting(
    key: "backward", start: .previousDay, basis: .calendar, roll: .none,
    warnRoll: .previousWorkingDay, cites: ["civil-code#201"])

  /// A calendar month or year. It is no 期间 in the sense of 民法典 200 and does not roll.
  public static let window = Counting(
    key: "window", start: .nextDay, basis: .calendar, roll: .none,
    warnRoll: .previousWorkingDay, cites: ["civil-code#200"])

  public static let all: [Counting] = [.civilCode, .workingDays, .backward, .window]
}
