import ArgumentParser

@main
struct Gongzhi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongzhi",
    subcommands: [
      AccountsCommand.self,
      Backup.self,
      Bench.self,
      Demo.self,
      Doctor.self,
      Import.self,
      Init.self,
      Restore.self,
      Rules.self,
      Serve.self,
    ])
}
