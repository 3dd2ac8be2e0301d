import Acts
import App
import ArgumentParser
import Civil
import Kernel
import Obligations
import Organs
import Shell

/// `gongzhi digest DIR --on DATE`: what each organ should hear of, as texts that can be sent.
struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "每个单位一天里要知道的事 / what each organ should hear of on a day, as texts")

  @Argument(help: "init 建好的目录 / the directory made by init") var directory: String
  @Option(help: "哪一天，如 2026-10-08，不写就是今天 / the day; today if left out") var on: String?
  @Option(help: "只要一个单位，写代号 / of one organ alone, by id") var organ: String?

  func run() async throws {
    let installation = try await Installation.open(directory)
    let district = installation.settings.district
    let day = try on.map { try Day(lenient: $0) } ?? installation.desk.now.day
    try await Obligations.roll(district, at: installation.desk, under: installation.rules)
    let digests = try await installation.desk.answer(
      PrintDigests(of: organ, in: district, on: day),
      for: try PermissionMatrix.read().command(in: district))
    for digest in digests { print("==== \(digest.organ)\n\(digest.text)") }
  }
}
