import Foundation
import TestKit
import Testing

/// An installation of its own for one test, made by the program.
struct Installed {
  let folder: String
  var directory: String { folder + "/g" }

  static func with(_ body: (Installed) async throws -> Void) async throws {
    try await TemporaryFolder.with { folder in
      let place = Installed(folder: folder)
      let made = try Program.run("init", place.directory, "--rulebook", Program.book)
      #expect(made.code == 0, "\(made)")
      try await body(place)
    }
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
        "项目编码,小区名称,街道,总户数\n411502000000000001,翠园小区,老城街道办事处,764\n"))
    try take(
      "contracts",
      write(
        "contracts.csv",
        "合同编号,小区名称,企业信用代码,合同类型,签订日期,物业费\n"
          + "HT-1,翠园小区,91350100M000100Y43,前期物业服务合同,2026-09-16,住宅 1.20；商业 2.50\n"))
  }

  private func take(_ kind: String, _ file: String) throws {
    let answer = try run("import", kind, file)
    #expect(answer.code == 0, "\(answer)")
  }
}
