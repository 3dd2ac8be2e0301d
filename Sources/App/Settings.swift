package import Kernel

/// What `gongzhi.yaml` in the folder of an installation says: one `name: value` a line.
package struct Settings: Hashable, Sendable {
  package static let fileName = "gongzhi.yaml"

  package let district: Region
  /// The folder of the rulebook, as written: relative to the folder of the installation.
  package let rulebook: String
  /// A file, relative as above, or the address of a PostgreSQL server.
  package let database: String

  package init(district: Region, rulebook: String = "rulebook", database: String) {
    self.district = district
    self.rulebook = rulebook
    self.database = database
  }

  package var text: String {
    """
    # 本系统的设置。改动后重新启动生效。
    # district：区划代码（六位）；rulebook：规则库目录；database：数据文件，或 postgres:// 地址。
    district: \(district.district)
    rulebook: \(rulebook)
    database: \(database)

    """
  }

  /// Reads the file strictly: a name it does not know is a mistake, not a hint.
  package init(parsing text: String, file: String = fileName) throws(SettingsError) {
    var found: [String: String] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let (name, value) = Self.entry(line) else {
        if Self.isBlank(line) { continue }
        throw SettingsError(file: file, line: index + 1, what: .notAnEntry)
      }
      guard Self.names.contains(name) else {
        throw SettingsError(file: file, line: index + 1, what: .unknown(name))
      }
      guard found.updateValue(value, forKey: name) == nil else {
        throw SettingsError(file: file, line: index + 1, what: .twice(name))
      }
    }
    for name in Self.names where found[name, default: ""].isEmpty {
      throw SettingsError(file: file, line: 1, what: .missing(name))
    }
    guard let district = Region(code: found["district", default: ""]), district.depth == 0 else {
      throw SettingsError(file: file, line: 1, what: .noDistrict(found["district", default: ""]))
    }
    self.init(
      district: district, rulebook: found["rulebook", default: ""],
      database: found["database", default: ""])
  }

  private static let names = ["district", "rulebook", "database"]

  private static func isBlank(_ line: Substring) -> Bool {
    line.allSatisfy(\.isWhitespace) || line.trimmingPrefix(while: \.isWhitespace).first == "#"
  }

  private static func entry(_ line: Substring) -> (String, String)? {
    guard !isBlank(line), let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
    let end = value.lastIndex { !$0.isWhitespace }.map(value.index(after:)) ?? value.startIndex
    return (String(line[..<colon]), String(value[..<end]))
  }
}

/// A line of the settings that cannot be followed.
package struct SettingsError: Error, Hashable, CustomStringConvertible {
  package enum What: Hashable, Sendable {
    case notAnEntry
    case unknown(String)
    case twice(String)
    case missing(String)
    case noDistrict(String)
  }

  package let file: String
  package let line: Int
  package let what: What

  package var message: Message {
    switch what {
    case .notAnEntry: Message(zh: "应写成“名称: 值”", en: "should read name: value")
    case .unknown(let name):
      Message(
        zh: "没有“\(name)”这项设置，可用的有 district、rulebook、database",
        en: "there is no setting \(name); there are district, rulebook, database")
    case .twice(let name): Message(zh: "“\(name)”写了两次", en: "\(name) stands twice")
    case .missing(let name): Message(zh: "缺少“\(name)”", en: "\(name) is missing")
    case .noDistrict(let code):
      Message(zh: "“\(code)”不是六位区划代码", en: "\(code) is not a code of six digits")
    }
  }

  package var description: String { "\(file):\(line): \(message.zh) / \(message.en)" }
}
