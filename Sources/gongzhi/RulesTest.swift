import ArgumentParser
import Civil
import Kernel
import Rulebook

/// `gongzhi rules test BOOK`
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行手册自带的例子 / run the book's own tests")

  @OptionGroup var options: RulesOptions

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
  }
}
