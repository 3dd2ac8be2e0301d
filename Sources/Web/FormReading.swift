package import Civil
import Kernel

/// Reads typed fields. A field that cannot be read is noted as a problem and gives `nil`, so a
/// route reads all of them first and then asks `form.isSound`.
extension Form {
  /// Something must stand here.
  package mutating func text(_ name: String, _ label: String, atMost limit: Int = 200) -> String? {
    let text = self[name]
    if text.isEmpty {
      reject(name, Message(zh: "“\(label)”还没有填。", en: "\(name) is missing"))
      return nil
    }
    return bounded(text, name, label, limit)
  }

  /// `nil` where nothing was typed.
  package mutating func optionalText(
    _ name: String, _ label: String, atMost limit: Int = 200
  ) -> String? {
    let text = self[name]
    return text.isEmpty ? nil : bounded(text, name, label, limit)
  }

  /// Takes a day as people write it: `2026-09-16`, `2026-9-16`, `20260916`, `2026年9月16日`, `9.16`.
  /// From then on the field says how it was understood.
  package mutating func day(_ name: String, _ label: String) -> Day? {
    guard let text = text(name, label) else { return nil }
    let today = today
    let day = read(text, name, label, example: "2026-09-16", as: "一个日期") { text in
      today.map { try? Day(lenient: text, around: $0) } ?? (try? Day(lenient: text))
    }
    if let day { self[name] = day.description }
    return day
  }

  package mutating func optionalDay(_ name: String, _ label: String) -> Day? {
    self[name].isEmpty ? nil : day(name, label)
  }

  package mutating func number(_ name: String, _ label: String, in range: ClosedRange<Int>) -> Int?
  {
    guard let text = text(name, label) else { return nil }
    return read(
      text, name, label, example: "\(range.lowerBound)",
      as: "\(range.lowerBound) 到 \(range.upperBound) 之间的数"
    ) {
      Int($0).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  package mutating func choice<Choice: RawRepresentable<String>>(
    _ name: String, _ label: String, as _: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = text(name, label) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      reject(name, Message(zh: "“\(label)”要从列出的几项里选。", en: "\(name) is not one of the choices"))
      return nil
    }
    return choice
  }

  /// A value of any other kind, read by `parse`.
  package mutating func read<Value>(
    _ text: String, _ name: String, _ label: String, example: String, as kind: String,
    _ parse: (String) -> Value?
  ) -> Value? {
    if let value = parse(text) { return value }
    reject(
      name,
      Message(
        zh: "“\(label)”写的是“\(text.prefix(40))”，不是\(kind)。例如 \(example)。",
        en: "\(name) cannot be read"))
    return nil
  }

  private mutating func bounded(
    _ text: String, _ name: String, _ label: String, _ limit: Int
  ) -> String? {
    guard text.count > limit else { return text }
    reject(
      name,
      Message(
        zh: "“\(label)”写了 \(text.count) 个字，最多 \(limit) 个字。", en: "\(name) is too long"))
    return nil
  }
}
