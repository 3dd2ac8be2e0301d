import ArgumentParser
import FairDraw
import Kernel

/// `gongzhi draw …`: for whoever wants to repeat a draw.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "复算随机抽取 / repeat a random draw",
    subcommands: [DrawRecompute.self])
}

/// `gongzhi draw recompute FILE.json`
struct DrawRecompute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recompute", abstract: "按公布的材料重算一遍 / compute it again from what was published")

  @OptionGroup var brought: BroughtFile

  func run() throws {
    let file = try brought.read { bytes throws(InputFault) in try DrawFile(bytes) }
    try FileHandleOutput.standard.write(file.line + "\n")
    brought.note(file.doubts)
  }
}
