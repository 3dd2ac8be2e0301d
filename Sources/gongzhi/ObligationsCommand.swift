import Acts
import App
import ArgumentParser
import Civil
import Kernel
import Obligations

/// `gongzhi obligations DIR`: who owes what until when, under which sentence.
struct ObligationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "obligations",
    abstract: "谁该在哪天前办什么，依据哪一条 / who owes what until when, under which sentence")

  @Argument(help: "init 建好的目录 / the directory made by init") var directory: String
  @Option(help: "单位代号 / an organ's id") var organ: String?
  @Option(help: "bearer、recipient 或 supervisor") var role: String?
  @Option(help: "todo、due、overdue、late、breached、undecided、met 或 all") var state: String?
  @Option(help: "街道的 12 位代码 / a street's code") var street: String?
  @Option(help: "小区编号 / a complex") var complex: String?
  @Option(help: "统一社会信用代码 / a credit code") var enterprise: String?
  @Option(help: "规则编号，如 CON-FILE / a rule") var rule: String?
  @Option(help: "到期日从 / due from") var dueFrom: String?
  @Option(help: "到期日到 / due to") var dueTo: String?
  @Option(help: "名称 / part of a name") var name: String?
  @Option(help: "最多几行 / most lines") var limit = 1_000
  @Flag(help: "每行一个 JSON / one JSON object a line") var json = false

  func run() async throws {
    let installation = try await Installation.open(directory)
    let list = ObligationsText(
      query: [
        "organ": organ, "role": role, "state": state, "street": street, "complex": complex,
        "enterprise": enterprise, "rule": rule, "due_from": dueFrom, "due_to": dueTo, "q": name,
      ].compactMapValues { $0 },
      on: installation.desk.now.day, district: installation.settings.district,
      rules: installation.rules, limit: limit, asJSON: json)
    guard list.problems.isEmpty else {
      throw ValidationError(list.problems.joined(separator: "\n"))
    }
    try await Obligations.roll(
      installation.settings.district, at: installation.desk, under: installation.rules)
    for line in try await installation.desk.answer(
      list, for: Obligations.reader(of: installation.settings.district))
    {
      print(line)
    }
  }
}

/// `gongzhi rebuild DIR`: works everything out anew from the facts.
struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "从事实重新推算全部义务 / work out all obligations anew from the facts")

  @Argument(help: "init 建好的目录 / the directory made by init") var directory: String

  func run() async throws {
    let installation = try await Installation.open(directory)
    let district = installation.settings.district
    let outcome = try await installation.desk.perform(
      RebuildDeterminations(district, under: installation.rules),
      as: Obligations.keeper(of: district))
    print("共 \(outcome.total) 件，变动 \(outcome.changed) 件，去掉 \(outcome.removed) 件")
  }
}
