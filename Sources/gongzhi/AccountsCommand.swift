import Acts
import App
import ArgumentParser
import Kernel
import Organs
import Rulebook

/// `gongzhi accounts …`: what about accounts is done at the machine itself.
struct AccountsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: "账号 / accounts", subcommands: [First.self])

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
}

extension Installation {
  /// The path after the address of the site; it works once, for three days.
  func firstAdministratorLink() async throws -> String {
    let act = InviteFirstAdministrator(district: settings.district)
    return "/invitation/\(try await desk.perform(act, as: try command).text)"
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
