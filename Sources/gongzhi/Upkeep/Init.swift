import App
import ArgumentParser
import FoundationEssentials
import Kernel
import Rulebook
import Storage

/// `gongzhi init DIR`: an empty installation.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "建立一个空的系统 / make an empty installation")

  @Argument(help: "新目录 / a new directory") var directory: String
  @Option(help: "规则库目录 / the folder of the rulebook") var rulebook: String
  @Option(help: "postgres:// 地址，缺省用目录里的 SQLite / a server; SQLite in DIR if left out")
  var database: String?

  func run() async throws {
    let book = try Book.load(directory: rulebook)
    let settings = Settings(
      district: Region(book.district), database: database ?? "gongzhi.sqlite")
    try makeDirectory()
    try copyRulebook()
    try settings.write(in: directory)
    _ = try KeyFile.load(in: directory)
    let installation = try await Installation.open(directory)
    let organs = try await installation.seedOrgans()
    print("已建立：\(installation.directory)（\(settings.district.district)，机构 \(organs) 个）")
    let link = try await installation.firstAdministratorLink()
    try installation.database.close()
    print("第一位系统管理员的一次性链接，三天内有效：\(link)")
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

  /// With the books it stands on, so that the installation needs nothing outside itself.
  private func copyRulebook() throws {
    try Book.copy(directory: rulebook, to: directory + "/rulebook")
  }
}
