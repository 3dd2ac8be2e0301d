import App
import Foundation
import Homes
import Kernel
import NIOCore
import Spreadsheet
import TestKit
import Testing
import Web

@testable import Imports
@testable import Registry

/// The workbooks that people take away to fill in, one for each kind.
@Suite struct TemplatePageTests {
  private static let kinds = App.importKinds(Vault(key: TestSite.key))
  private static let profiles = try! Resources(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources").path
  ).profiles(of: kinds).asking(for: ContentList(try! TestBook.shihe.get()))

  @Test func `every kind's template comes back with the columns that its intake knows`()
    async throws
  {
    let town = try await Town(.sqlite)
    for kind in Self.kinds.all {
      let path = try await template(of: kind, from: town)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let profile = try #require(Self.profiles.of(kind).first { $0.name == kind.name })
      let reader = try ImportReader.open(path, for: profile.columns)
      let missing = profile.columns.fields.map(\.name).filter { reader.plan.column(of: $0) == nil }
      #expect(Set(missing).isSubset(of: ["district", OwnNumber.name]), "\(kind.name): \(missing)")
      #expect(reader.remarks.isEmpty, "\(kind.name)")
      #expect(try reader.next() == nil, "\(kind.name)")
    }
  }

  @Test func `every column is explained, with an example that would be taken`() async throws {
    let town = try await Town(.sqlite)
    for kind in Self.kinds.all {
      let path = try await template(of: kind, from: town)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let sheet = try SheetFile.open(path, sheet: "填写说明")
      var rows: [[String]] = []
      while let row = try sheet.next() { rows.append((0..<4).map { row[$0].text }) }
      let explained = rows.dropFirst()
      #expect(explained.allSatisfy { !$0.contains("") }, "\(kind.name): \(explained)")

      // The examples as a row of the table itself.
      let table = NSTemporaryDirectory() + "example-\(UUID()).csv"
      defer { try? FileManager.default.removeItem(atPath: table) }
      let text = [explained.map { $0[0] }, explained.map { $0[3] }]
        .map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
      try text.write(toFile: table, atomically: true, encoding: .utf8)
      let profile = try #require(Self.profiles.of(kind).first { $0.name == kind.name })
      let row = try ImportReader.open(table, for: profile.columns).next()
      #expect(row?.problems.map(\.message.zh) == [], "\(kind.name)")
    }
  }

  private func template(of kind: ImportKind, from town: Town) async throws -> String {
    let answer = try await town.clerk.get("/import/templates/\(kind.name).xlsx")
    #expect(answer.status == 200, "\(kind.name)")
    let path = NSTemporaryDirectory() + "template-\(UUID()).xlsx"
    try Data(answer.bytes).write(to: URL(filePath: path))
    return path
  }
}
