import ArgumentParser

@main
struct Gongzhi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongzhi",
    subcommands: [
      AccountsCommand.self,
      Bench.self,
      Import.self,
      Init.self,
      Rules.self,
      Serve.self,
    ])
}
