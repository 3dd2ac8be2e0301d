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
      Export.self,
      FactsCommand.self,
      Import.self,
      Init.self,
      ObligationsCommand.self,
      Rebuild.self,
      Restore.self,
      Rules.self,
      Serve.self,
    ])
}
