import Acts
import App
import ArgumentParser
import Civil
import Evidence
import FoundationEssentials
import Homes
import Imports
import Kernel
import Organs
import Registry
import Rulebook
import Web

/// `gongzhi demo [DIR]`: a complete demonstration district.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "建立一个完整的演示区 / make a complete demonstration district")

  @Argument(help: "新目录 / a new directory") var directory = "demo-district"
  @Option(help: "同一个数生成同一个区 / the same number makes the same district")
  var seed: UInt64 = 1
  @Option(help: "把哪一天当作今天来生成 / the day to generate it for", transform: Self.day)
  var today: Day?
  @Option(help: "有多少套房屋 / how many units") var units = 200_000
  @Flag(help: "账号按 JSON 打印 / print the accounts as JSON") var json = false

  func run() async throws {
    if let known = try DemonstrationMark.read(in: directory) { return try print(known) }
    let resources = try Resources.find(
      program: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      environment: ProcessInfo.processInfo.environment)
    let book = try resources.file("rulebooks/shihe")
    try await Init.parse([directory, "--rulebook", book]).run()
    try withoutSecondFactor()
    let accounts = try await fill(resources)
    try DemonstrationMark.write(accounts, in: directory)
    try print(accounts)
  }

  /// Whoever looks at a demonstration has no authenticator for a made-up person.
  private func withoutSecondFactor() throws {
    var settings = try Installation.settings(in: directory)
    settings.site.entry.secondFactor = .none
    try settings.write(in: directory)
  }

  private func fill(_ resources: Resources) async throws -> [DemoAccount] {
    let installation = try await Installation.open(directory)
    let regions = try resources.file("demo/regions.csv")
    let text = String(decoding: try Data(contentsOf: URL(filePath: regions)), as: UTF8.self)
    let contents = ContentList(try Book.load(directory: installation.rulebookDirectory))
    let demonstration = Demonstration(
      regions: DemoRegion.list(csv: text), seed: seed,
      today: today ?? installation.surroundings.now().day, contents: contents.items.map(\.title),
      units: units)
    let vault = Vault(key: try KeyFile.load(in: directory))
    let maker = DemonstrationMaker(
      demonstration, in: installation.settings.district, desk: installation.desk,
      profiles: try resources.profiles(of: App.importKinds(vault))
        .asking(for: contents),
      hasher: try PasswordHasher(cost: .staff, threads: 2),
      vault: vault, folder: directory + "/tables")
    let accounts = try await maker.make(regions: regions)
    let district = installation.settings.district
    try await LedgerKeeper(
      district, at: installation.desk,
      voice: LedgerVoice(district: district, key: try KeyFile.load(in: directory))
    ).seal()
    return accounts
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("\(text)：写成 2026-09-30 的样子 / write it like 2026-09-30")
    }
    return day
  }

  private func print(_ accounts: [DemoAccount]) throws {
    if json {
      let text = try JSONEncoder().encode(["accounts": accounts])
      return Swift.print(String(decoding: text, as: UTF8.self))
    }
    Swift.print("演示区在 \(directory)，账号（只有演示才有打印出来的密码）：")
    for account in accounts {
      Swift.print("  \(account.name)  \(account.password)  \(account.organ) · \(account.title)")
    }
  }
}

/// What tells an installation that it is a demonstration, and which accounts it has.
enum DemonstrationMark {
  static func read(in directory: String) throws -> [DemoAccount]? {
    guard let data = FileManager.default.contents(atPath: path(in: directory)) else { return nil }
    return try JSONDecoder().decode([DemoAccount].self, from: data)
  }

  static func write(_ accounts: [DemoAccount], in directory: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(accounts).write(to: URL(filePath: path(in: directory)))
  }

  static func isThere(in directory: String) -> Bool {
    FileManager.default.fileExists(atPath: path(in: directory))
  }

  private static func path(in directory: String) -> String { directory + "/demonstration.json" }
}

extension Resources {
  /// A file of the source tree, or of `share/gongzhi`, where it lies beside the pages.
  func file(_ name: String) throws -> String {
    let beside = [root + "/" + name, root.deletingLastFolder + "/" + name]
    guard let path = beside.first(where: FileManager.default.fileExists(atPath:)) else {
      throw ValidationError("\(root)：没有 \(name) / \(name) is not there")
    }
    return path
  }
}

extension String {
  fileprivate var deletingLastFolder: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? ""
  }
}
