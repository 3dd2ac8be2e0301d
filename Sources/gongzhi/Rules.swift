import ArgumentParser
import FoundationEssentials
import Kernel
import Rulebook

/// `gongzhi rules …`: everything about a rulebook that needs no installation.
struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查和试算规则手册 / check and try a rulebook",
    subcommands: [RulesCheck.self, RulesTest.self, RulesDue.self, RulesEvaluate.self])
}

/// The book, and the language to speak.
struct RulesOptions: ParsableArguments {
  @Argument(help: "规则手册目录 / the folder of the rulebook") var book: String
  @Option(help: "zh 或 en / language of messages") var lang: Language = .zh

  enum Language: String, ExpressibleByArgument, CaseIterable {
    case zh, en
  }

  /// Loads the book, or prints everything that is wrong with it and ends with 1.
  func load() throws -> Book {
    do {
      return try Book.load(directory: book)
    } catch {
      throw fail(error, in: book)
    }
  }

  func say(_ message: Message) -> String {
    lang == .zh ? message.zh : message.en
  }

  /// Prints faults as `file:line: what`, so that editors can jump to them.
  func fail(_ errors: BookErrors, in folder: String? = nil) -> ExitCode {
    for error in errors.all {
      let isInside = folder != nil && error.place.file != folder
      complain("\(isInside ? place(error.place) : "\(error.place)"): \(say(error.message))")
    }
    return .failure
  }

  /// A place in the book as a path that editors can open.
  func place(_ place: Place) -> String {
    book.hasSuffix("/") ? "\(book)\(place)" : "\(book)/\(place)"
  }

  func complain(_ text: String) {
    try? FileHandleOutput.error.write(text + "\n")
  }
}
