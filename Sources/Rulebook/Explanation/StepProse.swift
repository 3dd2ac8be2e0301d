public import Civil
public import Kernel

/// The words for a step, from the book's templates.
extension Step {
  public func prose(in words: Words, event: String, seenFrom today: Day? = nil) -> String {
    var values = ["day": day.told(seenFrom: today), "weekday": day.weekdayName, "event": event]
    let key = fill(&values)
    return words.fill("steps.\(key)", values)
  }

  private func fill(_ values: inout [String: String]) -> String {
    switch what {
    case .counted(let what): return Self.fill(what, &values)
    case .rolledBack(let kind):
      values["reason"] = kind.message.zh
      return "rolled_back"
    case .resumed(let left):
      values["number"] = String(left)
      return "resumed"
    case .period(let name):
      values["period"] = name
      return "period"
    case .periodEnd(let kind):
      values["reason"] = kind.message.zh
      return "period_end"
    case .stated: return "stated"
    case .moved: return "moved"
    case .measured(let number):
      values["number"] = number
      return "measured"
    }
  }

  private static func fill(
    _ what: CountingStep.What, _ values: inout [String: String]
  ) -> String {
    switch what {
    case .trigger: return "trigger"
    case .counted(let number, let kind):
      values["number"] = String(number)
      values["reason"] = kind.message.zh
      return "counted"
    case .corresponding(let period, let clamped):
      values["period"] = period.chinese
      return clamped ? "clamped" : "corresponding"
    case .close(let close):
      values["close"] = close.description
      return "close"
    case .lastWorking: return "last_working"
    case .skipped(let kind): values["reason"] = kind.message.zh
    case .nominalEnd(let kind): values["reason"] = kind.message.zh
    case .rolledOver(let kind): values["reason"] = kind.message.zh
    case .due(let kind): values["reason"] = kind.message.zh
    }
    return key(of: what)
  }

  private static func key(of what: CountingStep.What) -> String {
    switch what {
    case .skipped: "skipped"
    case .nominalEnd: "nominal"
    case .rolledOver: "rolled"
    default: "due"
    }
  }

  /// Plain days that merely count are left out of a short account.
  public var isLandmark: Bool {
    guard case .counted(let what) = what else { return true }
    return CountingStep(day: day, what: what, isProvisional: isProvisional).isLandmark
  }
}

extension Count {
  /// For people: one line a step.
  public func text(in book: Book) -> String {
    let event = event(in: book)
    return steps.filter(\.isLandmark).map { $0.prose(in: book.words, event: event) }
      .joined(separator: "\n")
  }

  /// `{"rule","trigger","nominal","due","reading","steps":[{"day","why"}]}`
  public var json: String {
    let steps = steps.map { step in
      "{\"day\":\(JSONText.quoted(step.day.description)),\"why\":\(JSONText.quoted(step.why))}"
    }
    return "{\"rule\":\(JSONText.quoted(rule)),\"trigger\":\"\(trigger)\","
      + "\"nominal\":\"\(nominal)\",\"due\":\"\(due)\",\"reading\":\(JSONText.quoted(reading)),"
      + "\"steps\":[\(steps.joined(separator: ","))]}"
  }

  func event(in book: Book) -> String {
    (book.rule(rule)?.triggers ?? []).compactMap { book.vocabulary.events[$0]?.title }
      .joined(separator: "、")
  }
}

extension Step {
  /// A short reason, for programs and tables.
  public var why: String { reason.zh }

  public var reason: Message {
    switch what {
    case .counted(let what):
      CountingStep(day: day, what: what, isProvisional: isProvisional).message
    case .rolledBack(let kind):
      Message(zh: "\(kind.message.zh)，提前", en: "brought forward: \(kind.message.en)")
    case .resumed(let left):
      Message(zh: "恢复计算，剩余\(left)日", en: "counting goes on, \(left) days left")
    case .period(let name): Message(zh: name, en: name)
    case .periodEnd(let kind):
      Message(
        zh: "最后一日，\(kind.message.zh)，不顺延", en: "last day (\(kind.message.en)), does not roll")
    case .stated: Message(zh: "起因写明的期限", en: "the day that the trigger names")
    case .moved: Message(zh: "改定的期限", en: "the day as it was moved")
    case .measured(let number): Message(zh: number, en: number)
    }
  }
}
