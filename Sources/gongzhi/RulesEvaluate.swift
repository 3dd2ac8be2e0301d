import ArgumentParser
import Civil
import Kernel
import Rulebook

/// `gongzhi rules evaluate BOOK --facts F.jsonl --as-of DATE [--known-at INSTANT]`
struct RulesEvaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "由事实推出义务，一行一项 / one determination a line")

  @OptionGroup var options: RulesOptions
  @Option(help: "事实文件，一行一个 JSON / facts, one JSON object a line") var facts: String
  @Option(help: "问哪一天 / as of which day", transform: DayOption.read) var asOf: Day
  @Option(help: "按什么时候已知的情况 / as known at", transform: DayOption.instant)
  var knownAt: Instant = .distantFuture

  func run() throws {
    let book = try options.load()
    let facts = try FactsFile(path: facts, options: options).read()
    let calendar = try options.calendar()
    for determination in evaluate(
      book, calendar: calendar, facts: facts, asOf: asOf, knownAt: knownAt)
    {
      try FileHandleOutput.standard.write(determination.line + "\n")
    }
  }
}

/// Days and instants as options; wrong ones are wrong usage.
enum DayOption {
  static func read(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("\(text)：应写成 2026-09-16 / not a day like 2026-09-16")
    }
    return day
  }

  static func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(rfc3339: text) else {
      throw ValidationError(
        "\(text)：应写成 2026-09-17T02:00:00Z / not an instant like 2026-09-17T02:00:00Z")
    }
    return instant
  }
}
