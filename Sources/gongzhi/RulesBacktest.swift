import ArgumentParser
import Civil
import FoundationEssentials
import Kernel
import Rulebook

/// `gongzhi rules backtest OLD NEW --facts F.jsonl --from DATE --to DATE`
struct RulesBacktest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest", abstract: "两本手册用同样的事实推演 / both books over the same facts")

  @OptionGroup var options: RulesOptions
  @Argument(help: "另一本手册的目录 / the other book") var new: String
  @OptionGroup var period: RulesPeriod

  func run() throws {
    let other = try RulesOptions.parse([new, "--lang", options.lang.rawValue])
    let (before, after) = (try options.load(), try other.load())
    let test = Backtest(
      from: before, to: after, calendar: try options.calendar(),
      facts: try FactsFile(path: period.facts, options: options).read(), within: period.days)
    for line in period.json ? test.json : text(test, after) { print(line) }
  }

  private func text(_ test: Backtest, _ book: Book) -> [String] {
    let name = { (id: String) in book.organs.all[id]?.short ?? id }
    return [options.say(Message(zh: "谁、应办几件、其中逾期几件（旧 → 新）", en: "due, late (old → new)"))]
      + test.organs.map {
        "  \(name($0.bearer)) \($0.old.due) → \($0.new.due), \($0.old.late) → \($0.new.late)"
      }
      + [options.say(Message(zh: "到期最集中的日子（新）", en: "busiest days (new)"))]
      + test.cliff.map { "  \($0.day) \($0.count)" }
      + [options.say(Message(zh: "每周到期（旧 → 新）", en: "due by week (old → new)"))]
      + test.weeks.map { "  \($0.monday) \($0.old) → \($0.new)" }
      + [options.say(Message(zh: "可以记给谁（旧 → 新）", en: "proposals (old → new)"))]
      + test.recorded.map { "  \($0.rule) \($0.after) \(name($0.target)) \($0.old) → \($0.new)" }
  }
}

extension Backtest {
  var json: [String] {
    (organs.map(Self.line) + weeks.map(Self.line) + recorded.map(Self.line)).map(\.text)
  }

  private static func line(_ organ: Share) -> JSON {
    .object([
      "organ": .text(organ.bearer), "due": .numbers(organ.old.due, organ.new.due),
      "late": .numbers(organ.old.late, organ.new.late),
    ])
  }

  private static func line(_ week: Week) -> JSON {
    .object(["week": .text("\(week.monday)"), "due": .numbers(week.old, week.new)])
  }

  private static func line(_ it: Record) -> JSON {
    .object([
      "rule": .text(it.rule), "after": .text(it.after), "target": .text(it.target),
      "count": .numbers(it.old, it.new),
    ])
  }
}

extension JSON {
  fileprivate static func numbers(_ old: Int, _ new: Int) -> JSON {
    .list([.number(old), .number(new)])
  }
}

/// A file of facts, or a plain word about why it cannot be read.
struct FactsFile {
  let path: String
  let options: RulesOptions

  func read() throws -> [Fact] {
    guard let data = FileManager.default.contents(atPath: path) else {
      options.complain(
        "--facts \(path): " + options.say(Message(zh: "读不到这个文件。", en: "cannot be read")))
      throw ExitCode.failure
    }
    do {
      return try FactReader.read(String(decoding: data, as: UTF8.self), file: path)
    } catch {
      throw options.fail(error)
    }
  }
}
