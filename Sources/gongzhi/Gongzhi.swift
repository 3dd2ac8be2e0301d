import ArgumentParser

@main
struct Gongzhi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongzhi", subcommands: [Init.self, Serve.self])
}
