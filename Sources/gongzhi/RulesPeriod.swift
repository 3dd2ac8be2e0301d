import ArgumentParser
import Civil

/// Over what a command tries rules out: facts, a stretch of days, and how it answers.
struct RulesPeriod: ParsableArguments {
  @Option(help: "事实文件，一行一个 JSON / facts, one JSON object a line") var facts: String
  @Option(help: "从哪天 / from which day", transform: DayOption.read) var from: Day
  @Option(help: "到哪天 / to which day", transform: DayOption.read) var to: Day
  @Flag(help: "一行一个 JSON / one JSON object a line") var json = false

  func validate() throws {
    if to < from { throw ValidationError("--to \(to)：早于 --from / before --from") }
  }

  var days: ClosedRange<Day> { from...to }
}
