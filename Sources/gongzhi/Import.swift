import Acts
import App
import ArgumentParser
import Homes
import Imports
import Kernel
import Registry
import Rulebook

/// `gongzhi import KIND FILE DIR`: takes a table into a register.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把表格导入名录 / take a table into a register",
    discussion: """
      没有问题的行导入，有问题的行逐格说明；别的区的行按区名退回。再导入一次不会重复。
      退出码：0 能导入的都导入了；1 有行因为填写有误没有导入，或整份没有导入；64 用法不对。
      Rows without problems are taken, the others explained cell by cell. Exits with 1 when a row \
      could not be taken because of what it says; rows of other districts do not count.
      """)

  @Argument(help: "导入什么 / which register") var kind: KindName
  @Argument(help: "CSV 或 XLSX 文件 / the file") var file: String
  @Argument(help: "init 建好的目录 / the directory made by init") var directory: String
  @Option(help: "列对应方案的名称或文件 / a column profile, by name or file") var profile: String?
  @Option(help: "把有问题的行写成工作簿 / write the rows with problems here")
  var errors: String?
  @Flag(help: "只检查，不导入 / look, take nothing") var dryRun = false
  @Flag(help: "有一行不行就整份不导入 / all rows or none") var whole = false
  @Flag(help: "输出 JSON / print JSON") var json = false

  func run() async throws {
    let installation = try await Installation.open(directory)
    let (importer, profile, kind) = try await importer(installation)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let progress = ImportProgress()
    do {
      let report =
        dryRun
        ? try await importer.check(
          file, named: name, kind: kind, profile: profile, marking: errors,
          progress: progress.show)
        : try await importer.take(
          file, named: name, kind: kind, profile: profile, isWhole: whole, marking: errors,
          progress: progress.show)
      progress.clear()
      try tell(report)
    } catch let refusal as NotWhole {
      progress.clear()
      ImportPrinter(file: file, isDryRun: true).problems(of: refusal.report)
      throw failed(refusal)
    } catch let refusal as any Refusal {
      progress.clear()
      throw failed(refusal)
    }
  }

  private func tell(_ report: ImportReport) throws {
    let printer = ImportPrinter(file: file, isDryRun: dryRun)
    if json { printer.json(report) } else { printer.text(report) }
    if report.counts[.refused] > 0 { throw ExitCode(1) }
  }

  private func failed(_ refusal: any Refusal) -> ExitCode {
    ImportPrinter.toStandardError("\(file): \(refusal.message.zh) / \(refusal.message.en)")
    return ExitCode(1)
  }

  private func importer(_ installation: Installation) async throws -> (
    Importer, profile: String?, ImportKind
  ) {
    var profiles = try ImportProfiles.known(in: directory)
    var name = profile
    if let file = profile, file.hasSuffix(".yaml") {
      (profiles, name) = try profiles.adding(file)
    }
    if let book = try? Book.load(directory: installation.rulebookDirectory) {
      profiles = profiles.asking(for: ContentList(book))
    }
    let district = installation.settings.district
    profiles = profiles.adding(
      try await installation.desk.answer(
        ShowProfiles(in: district), for: .command(in: district)))
    let importer = Importer(
      desk: installation.desk, doer: .command(in: district), district: district,
      profiles: profiles, districtNames: districtNames(installation))
    return (importer, name, try kind.known(in: profiles))
  }

  /// The title of a rulebook begins with the place that issued it; that serves until the places
  /// themselves are registered.
  private func districtNames(_ installation: Installation) -> Set<String> {
    guard let book = try? Book.load(directory: installation.rulebookDirectory),
      let match = book.title.prefixMatch(of: /[^区县市旗]{1,8}[区县市旗]/)
    else { return [] }
    return [String(match.output)]
  }
}

extension Doer {
  /// Whoever sits at the machine itself, filling the registers.
  static func command(in district: Region) -> Doer {
    Doer(
      id: ID(rawValue: "command"), name: "命令行",
      grants: Set(
        (Registry.permissions + [
          .seeHomes, .changeHomes, .seeOwners, .changeOwners, .takeOutOwners,
        ]).map {
          Grant($0, in: .region(district))
        }))
  }
}
