import Acts
import App
import ArgumentParser
import Kernel
import Organs
import Rulebook
import Storage

/// `gongzhi accounts …`: what about accounts is done at the machine itself.
struct AccountsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: "账号 / accounts", subcommands: [First.self, ResetFactor.self])

  /// `gongzhi accounts first DIR`
  struct First: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "给第一位系统管理员一个一次性链接 / a one-time link for the first administrator")

    @Argument(help: "init 建好的目录 / the directory made by init") var directory: String

    func run() async throws {
      let installation = try await Installation.open(directory)
      print(try await installation.firstAdministratorLink())
    }
  }

  /// `gongzhi accounts reset-factor DIR NAME --why REASON`
  struct ResetFactor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset-factor",
      abstract: "解除一个人的动态码，本人登录时重新绑定 / take away a lost second factor")

    @Argument(help: "init 建好的目录 / the directory made by init") var directory: String
    @Argument(help: "用户名 / the login name") var name: String
    @Option(help: "理由，会记入操作记录 / the reason, for the record") var why: String

    func run() async throws {
      let installation = try await Installation.open(directory)
      try await installation.resetSecondFactor(of: name, why: why)
      try installation.database.close()
      print("已解除“\(name)”的动态码，所有登录都已退出。")
    }
  }
}

extension Installation {
  /// The path after the address of the site; it works once, for three days.
  func firstAdministratorLink() async throws -> String {
    let act = InviteFirstAdministrator(district: settings.district)
    return "/invitation/\(try await desk.perform(act, as: try command).text)"
  }

  func resetSecondFactor(of name: String, why: String) async throws {
    let act = ResetSecondFactor(in: settings.district, loginName: name, why: why)
    try await desk.perform(act, as: try command)
  }

  /// Sets up the organs and posts of the rulebook; the number of those that are new.
  func seedOrgans() async throws -> Int {
    let organs = try Book.load(directory: rulebookDirectory).organs
    let act = SeedOrgans(
      district: settings.district, organs: Array(organs.all.values), posts: organs.posts)
    return try await desk.perform(act, as: try command)
  }

  private var command: Doer {
    get throws { try PermissionMatrix.read().command(in: settings.district) }
  }
}
