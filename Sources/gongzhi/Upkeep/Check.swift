/// One thing the doctor looked at.
struct Check: Encodable {
  enum Standing: String, Encodable {
    case good, warning, bad
  }

  let name: String
  let standing: Standing
  let words: String

  static func good(_ name: String, _ words: String) -> Check {
    Check(name: name, standing: .good, words: words)
  }

  static func warning(_ name: String, _ words: String) -> Check {
    Check(name: name, standing: .warning, words: words)
  }

  static func bad(_ name: String, _ words: String) -> Check {
    Check(name: name, standing: .bad, words: words)
  }

  var line: String {
    let sign =
      switch standing {
      case .good: "✓"
      case .warning: "!"
      case .bad: "✗"
      }
    return "\(sign) \(name)：\(words)"
  }
}
