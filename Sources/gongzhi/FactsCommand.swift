import Acts
import App
import ArgumentParser
import Civil
import Facts
import Kernel
import Obligations
import Rulebook
import Storage

/// `gongzhi facts DIR`: all facts, one JSON object a line, as `rules evaluate` reads them.
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "导出全部事实，每行一个 JSON / all facts, one JSON object a line")

  @Argument(help: "init 建好的目录 / the directory made by init") var directory: String

  func run() async throws {
    let installation = try await Installation.openToLook(directory)
    let district = installation.settings.district
    var place = (at: Instant(milliseconds: .min), id: "")
    while true {
      let facts = try await installation.desk.answer(
        ReadFacts(after: place.at, place.id, in: district), for: Obligations.reader(of: district))
      guard let last = facts.last else { return }
      for fact in facts { print(FactLine.text(fact)) }
      place = (last.knownAt, last.id)
    }
  }
}
