import ArgumentParser
import Glibc
import Kernel

@main
struct Gongzhi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongzhi",
    subcommands: [
      AccountsCommand.self,
      Backup.self,
      Bench.self,
      BoundaryCommand.self,
      Demo.self,
      DigestCommand.self,
      Doctor.self,
      DrawCommand.self,
      Export.self,
      FactsCommand.self,
      Import.self,
      Init.self,
      LedgerCommand.self,
      ObligationsCommand.self,
      Rebuild.self,
      Restore.self,
      Rules.self,
      Serve.self,
      TallyCommand.self,
      WitnessCommand.self,
    ])

  /// What a person can mend is said in words, not in types.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let refusal as any Refusal {
      try? FileHandleOutput.error.write("\(refusal.message.zh) / \(refusal.message.en)\n")
      Glibc.exit(EXIT_FAILURE)
    } catch {
      exit(withError: error)
    }
  }
}
