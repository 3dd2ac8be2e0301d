import ArgumentParser
import Civil
import Kernel
import Rulebook

/// `gongzhi rules due BOOK --rule ID --on DATE`
struct RulesDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "某日起算的期限，逐日说明 / a due date, counted step by step")

  @OptionGroup var options: RulesOptions
  @Option(help: "规则编号 / the rule") var rule: String
  @Option(help: "起因之日 / the day of the trigger", transform: DayOption.read) var on: Day
  @Flag(help: "逐步写成句子 / sentences instead of JSON") var prose = false
  @Flag(help: "JSON，本来就是 / JSON, which is the default") var json = false

  func run() throws {
    let book = try options.load()
    let evaluator = Evaluator(book: book, calendar: try options.calendar())
    guard let count = evaluator.count(rule: rule, from: on) else {
      options.complain("--rule \(rule): \(options.say(reason(in: book)))")
      throw ExitCode.failure
    }
    print(prose && !json ? count.text(in: book) : count.json)
  }

  private func reason(in book: Book) -> Message {
    guard let found = book.rule(rule) else {
      let known = book.rules.map(\.id).joined(separator: ", ")
      return Message(zh: "手册里没有这条规则。有的是：\(known)", en: "no such rule; known: \(known)")
    }
    return Message(
      zh: "“\(found.title)”没有从某日起算的期限。", en: "\(found.id) counts no period from a day")
  }
}
