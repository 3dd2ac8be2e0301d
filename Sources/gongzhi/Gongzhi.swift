import ArgumentParser

@main
struct Gongzhi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongzhi",
    subcommands: [Bench.self, Init.self, Serve.self, Import.self, Rules.self])
}
