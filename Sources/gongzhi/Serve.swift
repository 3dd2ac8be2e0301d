import Acts
import App
import ArgumentParser
import Civil
import FoundationEssentials
import Kernel
import Logging
import Storage
import Web

/// `gongzhi serve DIR`: runs one installation.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "运行一个已建好的系统 / run an installation")

  @Argument(help: "init 建好的目录 / the directory made by init") var directory: String
  @Option(help: "监听的地址 / address to listen on") var host = "127.0.0.1"
  @Option(help: "监听的端口 / port to listen on") var port = 8080
  @Flag(help: "前面没有 TLS，只供本机试用 / plain HTTP, for this machine alone") var plain = false

  func run() async throws {
    var logger = Logger(label: "gongzhi")
    logger.logLevel = .info
    let resources = try Resources.find(
      program: CommandLine.arguments.first.map(Self.absolute) ?? "",
      environment: ProcessInfo.processInfo.environment)
    let installation = try await Installation.open(directory)
    let settings = settings(of: installation)
    let key = try KeyFile.load(in: directory)
    let parts = SiteParts(
      district: installation.settings.district, database: installation.database,
      surroundings: installation.surroundings, key: key,
      resources: resources, templates: try await resources.templates(),
      rules: installation.rules, evidence: installation.evidence,
      policy: try installation.policy())
    let site = try Site(parts, settings: settings)
    let server = Server(site, host: host, port: port, settings: settings, logger: logger)
    try await server.runUntilStopped(
      with: [
        try Upkeep(
          installation, settings: settings, key: key, orders: site.orders, logger: logger)
      ],
      logger: logger)
    try installation.database.close()
  }

  /// What the installation has decided, and how it is run this time.
  private func settings(of installation: Installation) -> SiteSettings {
    var settings = installation.settings.site
    settings.isSecure = !plain
    settings.isDemonstration = DemonstrationMark.isThere(in: directory)
    settings.spool = directory + "/spool"
    return settings
  }

  private static func absolute(_ program: String) -> String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? program
  }
}
