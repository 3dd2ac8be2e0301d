import App
import ArgumentParser
import Civil
import FoundationEssentials
import Kernel
import Rulebook

/// `gongzhi rules …`: everything about a rulebook that needs no installation.
struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查和试算规则手册 / check and try a rulebook",
    subcommands: [
      RulesCheck.self, RulesTest.self, RulesDue.self, RulesEvaluate.self, RulesDiff.self,
      RulesBacktest.self, RulesCalendar.self,
    ])
}

/// The book, and the language to speak.
struct RulesOptions: ParsableArguments {
  @Argument(
    help: "规则手册目录，或已建好的系统目录 / the folder of a rulebook, or an installation")
  var book: String
  @Option(help: "zh 或 en / language of messages") var lang: Language = .zh

  enum Language: String, ExpressibleByArgument, CaseIterable {
    case zh, en
  }

  /// Loads the book, or prints everything that is wrong with it and ends with 1.
  func load() throws -> Book {
    let folder = try folder
    do {
      return try Book.load(directory: folder)
    } catch {
      throw fail(error, in: folder)
    }
  }

  /// An installation counts on its own calendar, a book alone on the one of the program.
  func calendar() throws -> WorkCalendar {
    try isInstallation ? Installation.calendar(in: book) : .china
  }

  private var isInstallation: Bool {
    FileManager.default.fileExists(atPath: book + "/" + Settings.fileName)
  }

  private var folder: String {
    get throws {
      guard isInstallation else { return book }
      return try Installation.settings(in: book).rulebookDirectory(in: book)
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
    let folder = (try? folder) ?? book
    return folder.hasSuffix("/") ? "\(folder)\(place)" : "\(folder)/\(place)"
  }

  func complain(_ text: String) {
    try? FileHandleOutput.error.write(text + "\n")
  }
}
