import App
import ArgumentParser
import FoundationEssentials
import Kernel
import Storage

/// `gongzhi init DIR`: an empty installation.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "建立一个空的系统 / make an empty installation")

  @Argument(help: "新目录 / a new directory") var directory: String
  @Option(help: "规则库目录 / the folder of the rulebook") var rulebook: String
  @Option(help: "六位区划代码 / the district's code of six digits") var district: String
  @Option(help: "postgres:// 地址，缺省用目录里的 SQLite / a server; SQLite in DIR if left out")
  var database: String?

  func run() async throws {
    let settings = Settings(
      district: try region(), database: database ?? "gongzhi.sqlite")
    try makeDirectory()
    try copyRulebook()
    let path = directory + "/" + Settings.fileName
    try Data(settings.text.utf8).write(to: URL(filePath: path), options: .atomic)
    _ = try KeyFile.load(in: directory)
    let installation = try await Installation.open(directory)
    let organs = try await installation.seedOrgans()
    print("已建立：\(installation.directory)（\(settings.district.district)，机构 \(organs) 个）")
    print("第一位系统管理员的一次性链接，三天内有效：\(try await installation.firstAdministratorLink())")
  }

  private func region() throws -> Region {
    guard let region = Region(code: district), region.depth == 0 else {
      throw ValidationError("--district \(district)：应为六位区划代码 / not a code of six digits")
    }
    return region
  }

  private func makeDirectory() throws {
    let files = FileManager.default
    let present = (try? files.contentsOfDirectory(atPath: directory)) ?? []
    guard present.isEmpty else {
      throw ValidationError("\(directory)：目录不空 / the directory is not empty")
    }
    for folder in [directory, directory + "/evidence"] {
      try files.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
  }

  private func copyRulebook() throws {
    guard FileManager.default.fileExists(atPath: rulebook) else {
      throw ValidationError("\(rulebook)：没有这个目录 / there is no such folder")
    }
    try FileManager.default.copyItem(atPath: rulebook, toPath: directory + "/rulebook")
  }
}
