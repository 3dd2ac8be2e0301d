import ArgumentParser
import Civil
import Kernel
import Rulebook

/// `gongzhi rules test BOOK`
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行手册自带的例子 / run the book's own tests")

  @OptionGroup var options: RulesOptions
  @Flag(help: "改动每条规则，看例子能不能发现 / spoil each rule and see whether a test notices")
  var mutate = false

  func run() throws {
    let book = try options.load()
    let failures = book.runTests(calendar: try options.calendar())
    for failure in failures {
      options.complain("\(options.place(failure.place)): \(options.say(failure.message))")
    }
    let failed = Set(failures.map(\.test)).count
    print(
      options.say(
        Message(
          zh: "\(book.tests.count) 个例子，\(failed) 个不对",
          en: "\(book.tests.count) tests, \(failed) failed")))
    if !failures.isEmpty { throw ExitCode.failure }
    if mutate { try spoil(book) }
  }

  /// Ends with 1 if the book's tests notice fewer than 95 of a hundred slips.
  private func spoil(_ book: Book) throws {
    let scores = book.mutationScores(calendar: try options.calendar())
    for score in scores {
      let left = score.survivors.joined(separator: "; ")
      print("\(score.rule) \(score.killed)/\(score.total)\(left.isEmpty ? "" : "  \(left)")")
    }
    let total = scores.map(\.total).reduce(0, +)
    let killed = scores.map(\.killed).reduce(0, +)
    print(
      options.say(
        Message(
          zh: "\(total) 处改动，发现 \(killed) 处", en: "\(total) slips, \(killed) noticed")))
    if killed * 100 < total * 95 { throw ExitCode.failure }
  }
}
