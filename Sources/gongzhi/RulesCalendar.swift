import ArgumentParser
import Civil
import FoundationEssentials
import Kernel
import Rulebook

/// `gongzhi rules calendar BOOK --holidays FILE --facts F.jsonl --from DATE --to DATE`
struct RulesCalendar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "新的放假安排会移动哪些到期日 / which due days a new year's holidays move")

  @OptionGroup var options: RulesOptions
  @Option(help: "放假安排，写法同 calendars/2027.txt / holidays, as in calendars/2027.txt")
  var holidays: String
  @OptionGroup var period: RulesPeriod

  func run() throws {
    let book = try options.load()
    let present = try options.calendar()
    let coming = try HolidaysFile(path: holidays, options: options).added(to: present)
    let diff = CalendarDiff(
      book: book, from: present, to: coming,
      facts: try FactsFile(path: period.facts, options: options).read(), asOf: period.to,
      within: period.days)
    let words = CalendarDiffWords(book: book, say: options.say)
    for line in period.json ? diff.json : words.lines(diff) { print(line) }
  }
}

/// A year's arrangement as an office writes it down, or a plain word about why it cannot be used.
struct HolidaysFile {
  let path: String
  let options: RulesOptions

  func added(to calendar: WorkCalendar) throws -> WorkCalendar {
    guard let data = FileManager.default.contents(atPath: path) else {
      options.complain(
        "--holidays \(path): " + options.say(Message(zh: "读不到这个文件。", en: "cannot be read")))
      throw ExitCode.failure
    }
    do {
      return try calendar.adding(
        CalendarText(parsing: String(decoding: data, as: UTF8.self)).years)
    } catch {
      for fault in error.all {
        options.complain("\(path):\(max(fault.line, 1)): \(options.say(fault.message))")
      }
      throw ExitCode.failure
    }
  }
}
