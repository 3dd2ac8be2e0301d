package import Kernel

/// A line of the settings that cannot be followed.
package struct SettingsError: Error, Hashable, CustomStringConvertible {
  package enum What: Hashable, Sendable {
    case notAnEntry
    case unknown(String)
    case twice(String)
    case missing(String)
    case noDistrict(String)
    /// A value, and what it should look like.
    case unfit(String, String, Message)
  }

  package let file: String
  package let line: Int
  package let what: What

  package var message: Message {
    switch what {
    case .notAnEntry: Message(zh: "应写成“名称: 值”", en: "should read name: value")
    case .unknown(let name):
      Message(
        zh: "没有“\(name)”这项设置，可用的有 \(Self.names(separator: "、"))",
        en: "there is no setting \(name); there are \(Self.names(separator: ", "))")
    case .twice(let name): Message(zh: "“\(name)”写了两次", en: "\(name) stands twice")
    case .missing(let name): Message(zh: "缺少“\(name)”", en: "\(name) is missing")
    case .noDistrict(let code):
      Message(zh: "“\(code)”不是六位区划代码", en: "\(code) is not a code of six digits")
    case .unfit(let name, let value, let expected):
      Message(
        zh: "“\(name)”写的是“\(value)”，\(expected.zh)",
        en: "\(name) is “\(value)” and \(expected.en)")
    }
  }

  package var description: String { "\(file):\(line): \(message.zh) / \(message.en)" }

  private static func names(separator: String) -> String {
    (Settings.names + Setting.all.map(\.name)).joined(separator: separator)
  }
}
