import Foundation
import Storage
import StoragePostgres
import TestKit
import Testing

/// An installation of its own for one test, made by the program.
struct Installed {
  let folder: String
  var directory: String { folder + "/g" }

  static func with(
    on engine: Engine = .sqlite, _ body: (Installed) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with { folder in
      let place = Installed(folder: folder)
      let database = engine == .sqlite ? [] : ["--database", try await freshPostgres()]
      let made = try Program.run(
        ["init", place.directory, "--rulebook", Program.book] + database)
      #expect(made.code == 0, "\(made)")
      try await body(place)
    }
  }

  /// A schema of its own, written as an address.
  static func freshPostgres() async throws -> String {
    let schema = "c" + UUID().uuidString.filter { $0 != "-" }.lowercased()
    let address = Engine.postgresAddress ?? ""
    try await PostgresDatabase(address, sessions: 1).write {
      try $0.run("CREATE SCHEMA \(raw: schema)")
    }
    let host = address.split(separator: " ").first { $0.hasPrefix("host=") }?.dropFirst(5) ?? ""
    return "postgres://gongzhi@/postgres?host=\(host)&options=-csearch_path%3D\(schema)"
  }

  /// The directory stands behind the command's own words.
  func run(_ words: String..., after options: [String] = []) throws -> Program.Answer {
    try Program.run(words + [directory] + options)
  }

  func write(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// A street, a complex, an enterprise and a contract whose filing is late.
  func fill() throws {
    try take("regions", Program.checkout + "/demo/regions.csv")
    try take(
      "enterprises",
      write(
        "enterprises.csv",
        "统一社会信用代码,企业名称,地址\n91350100M000100Y43,试点物业有限公司,\"=cmd|'/c calc'!A0\"\n"))
    try take(
      "complexes",
      write(
        "complexes.csv",
        "项目编码,小区名称,街道,总户数,建筑面积,容积率,绿化率,交付日期,管理方式,老旧小区,老旧小区认定依据\n"
          + "411502000000000001,翠园小区,老城街道办事处,764,3.2万平方米,2.48,35%,2008-09-01,专业物业,是,现场核实\n"))
    try take(
      "contracts",
      write(
        "contracts.csv",
        "合同编号,小区名称,企业信用代码,合同类型,签订日期,物业费\n"
          + "HT-1,翠园小区,91350100M000100Y43,前期物业服务合同,2026-09-16,住宅 1.20；商业 2.50\n"))
    try take(
      "handovers",
      write(
        "handovers.csv",
        "小区名称,分期,企业信用代码,建设单位,计划交付日期,查验完成日期\n"
          + "翠园小区,一期,91350100M000100Y43,试点置业有限公司,2026-12-31,2026-09-30\n"))
  }

  private func take(_ kind: String, _ file: String) throws {
    let answer = try run("import", kind, file)
    #expect(answer.code == 0, "\(answer)")
  }
}
