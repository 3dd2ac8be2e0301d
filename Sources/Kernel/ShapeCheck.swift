/// Where a value is not what it should be.
public struct ShapeProblem: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    case unknown, missing, wrong
  }

  /// RFC 6901.
  public let pointer: String
  public let what: What
  public let message: Message
}

extension Shape {
  /// Everything in `value` that is not of this shape.
  public func problems(in value: JSON, at pointer: String = "") -> [ShapeProblem] {
    switch (self, value) {
    case (.named(_, let shape), _): return shape.problems(in: value, at: pointer)
    case (.orNull, .null): return []
    case (.orNull(let shape), _): return shape.problems(in: value, at: pointer)
    case (.object(let parts), .object(let members)):
      return Self.problems(in: members, parts, at: pointer)
    case (.list(let shape, let limit), .list(let items)) where items.count <= limit:
      return items.enumerated().flatMap { shape.problems(in: $1, at: "\(pointer)/\($0)") }
    default:
      return fits(value) ? [] : [ShapeProblem(pointer: pointer, what: .wrong, message: expected)]
    }
  }

  private static func problems(
    in members: [JSON.Member], _ parts: [Part], at pointer: String
  ) -> [ShapeProblem] {
    let known = Dictionary(parts.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let sent = Set(members.map(\.name))
    let missing = parts.filter { $0.isRequired && !sent.contains($0.name) }.map {
      ShapeProblem(
        pointer: "\(pointer)/\($0.name)", what: .missing,
        message: Message(zh: "“\($0.label.zh)”还没有填。", en: "\($0.name) is missing"))
    }
    return members.flatMap { member -> [ShapeProblem] in
      let place = "\(pointer)/\(escaped(member.name))"
      guard let part = known[member.name] else {
        return [
          ShapeProblem(
            pointer: place, what: .unknown,
            message: Message(
              zh: "没有“\(member.name.prefix(40))”这一项。", en: "there is no member of this name"))
        ]
      }
      return part.shape.problems(in: member.value, at: place)
    } + missing
  }

  private static func escaped(_ name: String) -> String {
    String(name.prefix(80)).replacing("~", with: "~0").replacing("/", with: "~1")
  }

  private func fits(_ value: JSON) -> Bool {
    switch (self, value) {
    case (.flag, .flag): true
    case (.number(let range, _), .number(let number)): range.contains(number)
    case (.choice(let choices), .text(let text)): choices.contains(text)
    case (.text(let shape), .text(let text)): shape.fits(text)
    default: false
    }
  }

  private var expected: Message {
    switch self {
    case .flag: Message(zh: "应写 true 或 false。", en: "must be true or false")
    case .number(let range, _):
      Message(
        zh: "应写 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。",
        en: "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .choice(let choices):
      Message(
        zh: "应从这几个词里选：\(choices.joined(separator: "、"))。",
        en: "must be one of \(choices.joined(separator: ", "))")
    case .text(let shape): shape.expected
    case .list(_, let limit):
      Message(zh: "应是一个列表，最多 \(limit) 项。", en: "must be a list of at most \(limit)")
    case .object, .named, .orNull: Message(zh: "应是一个对象。", en: "must be an object")
    }
  }
}

extension TextShape {
  func fits(_ text: String) -> Bool {
    guard length.contains(text.unicodeScalars.count), !text.contains("\0") else { return false }
    if format == "date" { return text.contains(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/) }
    guard let pattern, let regex = try? Regex(pattern) else { return true }
    return text.contains(regex)
  }

  var expected: Message {
    switch format {
    case "date": Message(zh: "应写成 2026-09-16 这样的日期。", en: "must be a day like 2026-09-16")
    case "date-time":
      Message(
        zh: "应写成 2026-09-16T08:00:00Z 这样的时刻。", en: "must be an instant of RFC 3339")
    default:
      Message(
        zh: "应是 \(length.lowerBound) 到 \(length.upperBound) 个字的文字，并且合乎规定的写法。",
        en: "must be text of \(length.lowerBound) to \(length.upperBound) characters"
          + (pattern.map { " matching \($0)" } ?? ""))
    }
  }
}
