import Kernel
import Organs
import Web

/// One line that `gongzhi.yaml` may have: how it is read into what the house goes by, and how it is
/// written again.
struct Setting: Sendable {
  let name: String
  /// What it decides, for whoever opens the file.
  let about: String
  /// What a value looks like.
  let expected: Message
  let shown: @Sendable (SiteSettings) -> String
  /// Answers `false` where the value cannot be followed.
  let read: @Sendable (String, inout SiteSettings) -> Bool

  static func number(
    _ name: String, _ place: any WritableKeyPath<SiteSettings, Int> & Sendable,
    _ range: ClosedRange<Int>, _ about: String
  ) -> Setting {
    let ends = "\(range.lowerBound) – \(range.upperBound)"
    return Setting(
      name: name, about: about,
      expected: Message(zh: "应是 \(ends) 之间的整数", en: "should be a whole number, \(ends)"),
      shown: { "\($0[keyPath: place])" },
      read: { text, settings in
        guard let number = Int(text), range.contains(number) else { return false }
        settings[keyPath: place] = number
        return true
      })
  }

  static func networks(
    _ name: String, _ place: any WritableKeyPath<SiteSettings, NetworkList> & Sendable,
    _ about: String
  ) -> Setting {
    Setting(
      name: name, about: about,
      expected: Message(
        zh: "应是逗号隔开的地址或网段，例如 127.0.0.1, 10.2.0.0/16",
        en: "should be addresses or networks, such as 127.0.0.1, 10.2.0.0/16"),
      shown: { "\($0[keyPath: place])" },
      read: { text, settings in
        guard let networks = NetworkList(text) else { return false }
        settings[keyPath: place] = networks
        return true
      })
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _: Choice.Type, _ about: String,
    shown: @escaping @Sendable (SiteSettings) -> Choice,
    read: @escaping @Sendable (Choice, inout SiteSettings) -> Void
  ) -> Setting {
    let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return Setting(
      name: name, about: about,
      expected: Message(zh: "应是其中之一：\(choices)", en: "should be one of \(choices)"),
      shown: { shown($0).rawValue },
      read: { text, settings in
        guard let choice = Choice(rawValue: text) else { return false }
        read(choice, &settings)
        return true
      })
  }
}
