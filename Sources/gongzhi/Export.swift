import Acts
import App
import ArgumentParser
import FoundationEssentials
import Glibc
import Homes
import Imports
import Kernel
import Registry
import Rulebook
import Spreadsheet
import Storage

/// `gongzhi export KIND FILE DIR`: a register as a table.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把名录导出成表格 / write a register to a table",
    discussion: """
      列名就是导入认得的列名，改好以后可以再导入。已有的文件会被换掉，写到一半的不会留下。
      The columns are those that the import reads. A file that is there is replaced once the new \
      one is whole.
      """)

  @Argument(help: "导出什么 / which register") var kind: KindName
  @Argument(help: "要写的 .xlsx 或 .csv 文件 / the file to write") var file: String
  @Argument(help: "init 建好的目录 / the directory made by init") var directory: String
  @Option(help: "列对应方案的名称 / a column profile, by name") var profile: String?
  @Option(help: "个人信息不遮住，写明为什么 / personal data unmasked, for this reason") var reveal: String?
  @Flag(help: "输出 JSON / print JSON") var json = false

  /// What goes out partly masked.
  private static let masked = ["owners", "staff", "developers"]

  func validate() throws {
    guard TableFormat(file) != nil else {
      throw ValidationError("\(file)：文件名请以 .xlsx 或 .csv 结尾 / must end in .xlsx or .csv")
    }
    guard let reveal else { return }
    guard Self.masked.contains(kind.name), !reveal.isEmpty else {
      throw ValidationError(
        "--reveal：只用于 \(Self.masked.joined(separator: "、"))，要写原因 / with a reason")
    }
  }

  func run() async throws {
    let installation =
      reveal == nil
      ? try await Installation.openToLook(directory) : try await Installation.open(directory)
    let book = try Book.load(directory: installation.rulebookDirectory)
    let profiles = try ImportProfiles.known(in: directory).asking(for: ContentList(book))
    let kind = try await kind(of: profiles, installation)
    let columns = try columns(profiles, of: kind)
    let draft = file + ".part"
    let rows: Int
    do {
      rows = try await write(kind, installation, columns, to: draft)
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw error
    }
    guard rename(draft, file) == 0 else { throw SpreadsheetError.cannotWrite(file) }
    try installation.database.close()
    print(
      json
        ? "{\"kind\":\"\(kind.name)\",\"rows\":\(rows)}"
        : "已导出\(kind.label.zh)：\(file)，\(rows) 行")
  }

  /// Who asks for more than is masked is written down before the first row goes out.
  private func kind(
    of profiles: ImportProfiles, _ installation: Installation
  ) async throws -> ImportKind {
    guard let reveal else { return try kind.known(in: profiles) }
    let district = installation.settings.district
    if let act = TakeOutPhones(of: kind.name, in: district, why: reveal) {
      return try await installation.desk.perform(act, as: .command(in: district))
    }
    try await installation.desk.perform(
      TakeOutOwners(in: district, why: reveal), as: .command(in: district))
    return Homes.owners(Vault(key: try KeyFile.load(in: directory)), isWhole: true)
  }

  private func write(
    _ kind: ImportKind, _ installation: Installation, _ columns: [TableColumn], to draft: String
  ) async throws -> Int {
    let district = installation.settings.district
    let output = try (TableFormat(file) ?? .csv).writer(
      draft, title: kind.label.zh, columns: columns)
    var (count, next) = (0, Optional(""))
    while let after = next {
      let portion = try await installation.desk.answer(
        ExportPortion(kind, in: district, after: after), for: .command(in: district))
      for row in portion.rows { try output.write(columns.map { $0.cell(row[$0.name]) }) }
      count += portion.rows.count
      next = portion.last
    }
    try output.close()
    return count
  }

  /// What the import asks for, then whatever else the register knows, and our own number last.
  private func columns(
    _ profiles: ImportProfiles, of kind: ImportKind
  ) throws -> [TableColumn] {
    let name = profile ?? kind.name
    guard let found = profiles.of(kind).first(where: { $0.name == name }) else {
      let known = profiles.of(kind).map(\.name).joined(separator: "、")
      throw ValidationError("--profile \(name)：没有这个方案，有的是 \(known) / no such profile")
    }
    let asked = found.columns.fields.map {
      TableColumn(name: $0.name, title: $0.title, kind: $0.kind)
    }
    let names = Set(asked.map(\.name))
    let more = kind.fields.filter { !names.contains($0.name) }
      .map { TableColumn(name: $0.name, title: $0.title, kind: .text(maximum: .max)) }
    let number = asked.filter { $0.name == OwnNumber.name }
    return asked.filter { $0.name != OwnNumber.name } + more + number
  }
}
