import ArgumentParser
import Kernel
import OwnersVote

/// `gongzhi tally FILE.json`
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "按人数和面积复算业主表决 / count owners' votes by heads and area")

  @OptionGroup var brought: BroughtFile

  func run() throws {
    let (poll, outcome) = try brought.read { bytes throws(InputFault) in
      let file = try TallyFile(bytes)
      return (file.poll, try file.count())
    }
    try FileHandleOutput.standard.write(outcome.line(of: poll) + "\n")
  }
}
