import Civil
import Kernel

/// A short seal over everything that an answer rests on, so that a printed page can be held
/// against a fresh computation.
enum CheckCode {
  static func make(_ it: Determination, _ facts: [Fact], _ evaluator: Evaluator) -> String {
    let days = [it.trigger, it.nominal, it.due, it.doneOn].map { $0?.description ?? "-" }
    let parts =
      [it.key, it.version, evaluator.book.digest, evaluator.calendar.digest, it.state.rawValue]
      + days + facts.map(digest)
    let hex = Digest(of: parts.joined(separator: "\n")).description.prefix(16).uppercased()
    return stride(from: 0, to: 16, by: 4)
      .map { String(hex.dropFirst($0).prefix(4)) }.joined(separator: "-")
  }

  private static func digest(_ fact: Fact) -> String {
    let attributes = fact.attributes.sorted { $0.key < $1.key }
      .map { "\(JSONText.quoted($0.key)):\(text($0.value))" }.joined(separator: ",")
    return Digest(
      of: [
        fact.id, fact.kind, JSONText.mapping(fact.subject), fact.on.description,
        String(fact.knownAt.milliseconds), fact.by, attributes, fact.supersedes ?? "",
        String(fact.withdraws),
      ].joined(separator: "\n")
    ).description
  }

  private static func text(_ value: Attribute) -> String {
    switch value {
    case .text(let text): JSONText.quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let items): JSONText.list(items)
    }
  }
}
