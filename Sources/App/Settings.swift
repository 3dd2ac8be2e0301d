package import Kernel

/// What `gongzhi.yaml` in the folder of an installation says: one `name: value` a line.
package struct Settings: Hashable, Sendable {
  package static let fileName = "gongzhi.yaml"

  package let district: Region
  /// The folder of the rulebook, as written: relative to the folder of the installation.
  package let rulebook: String
  /// A file, relative as above, or the address of a PostgreSQL server.
  package let database: String
  /// What may be left out; each has a value that is used then.
  package var site: SiteSettings

  package init(
    district: Region, rulebook: String = "rulebook", database: String,
    site: SiteSettings = SiteSettings()
  ) {
    self.district = district
    self.rulebook = rulebook
    self.database = database
    self.site = site
  }

  /// The file. Settings that stand as they come are written as comments, to be found and changed.
  package var text: String {
    """
    # 本系统的设置。改动后重新启动生效。
    # district：区划代码（六位）；rulebook：规则库目录；database：数据文件，或 postgres:// 地址。
    district: \(district.district)
    rulebook: \(rulebook)
    database: \(database)

    # 以下各项不写就照注释里的值；去掉行首的 # 再改。

    """ + Setting.all.map(lines).joined()
  }

  private func lines(of setting: Setting) -> String {
    let (value, usual) = (setting.shown(site), setting.shown(SiteSettings()))
    return "# \(setting.about)\n\(value == usual ? "# " : "")\(setting.name): \(value)\n"
  }

  /// Reads the file strictly: a name it does not know is a mistake, not a hint.
  package init(parsing text: String, file: String = fileName) throws(SettingsError) {
    let lines = try SettingsLines(text, file: file)
    for name in Self.names where lines[name] == nil {
      throw SettingsError(file: file, line: 1, what: .missing(name))
    }
    let (code, line) = lines["district"] ?? ("", 1)
    guard let district = Region(code: code), district.depth == 0 else {
      throw SettingsError(file: file, line: line, what: .noDistrict(code))
    }
    var site = SiteSettings()
    for setting in Setting.all {
      guard let (value, line) = lines[setting.name] else { continue }
      guard setting.read(value, &site) else {
        throw SettingsError(
          file: file, line: line, what: .unfit(setting.name, value, setting.expected))
      }
    }
    self.init(
      district: district, rulebook: lines["rulebook"]?.value ?? "",
      database: lines["database"]?.value ?? "", site: site)
  }

  static let names = ["district", "rulebook", "database"]
}

/// The lines of the file by their names, before anybody has asked what they mean.
struct SettingsLines {
  private var found: [String: (value: String, line: Int)] = [:]

  init(_ text: String, file: String) throws(SettingsError) {
    let known = Set(Settings.names + Setting.all.map(\.name))
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() where !Self.isBlank(line) {
      func wrong(_ what: SettingsError.What) -> SettingsError {
        SettingsError(file: file, line: index + 1, what: what)
      }
      guard let (name, value) = Self.entry(line) else { throw wrong(.notAnEntry) }
      guard known.contains(name) else { throw wrong(.unknown(name)) }
      guard !value.isEmpty else { throw wrong(.missing(name)) }
      guard found.updateValue((value, index + 1), forKey: name) == nil else {
        throw wrong(.twice(name))
      }
    }
  }

  subscript(name: String) -> (value: String, line: Int)? { found[name] }

  private static func isBlank(_ line: Substring) -> Bool {
    line.allSatisfy(\.isWhitespace) || line.trimmingPrefix(while: \.isWhitespace).first == "#"
  }

  private static func entry(_ line: Substring) -> (String, String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
    let end = value.lastIndex { !$0.isWhitespace }.map(value.index(after:)) ?? value.startIndex
    return (String(line[..<colon]), String(value[..<end]))
  }
}
