import Acts
import Civil
import Foundation
import Kernel
import TestKit
import Testing

@testable import Imports
@testable import Registry

/// What becomes of uploaded tables that nobody takes.
@Suite struct SpoolTests {
  @Test func `a table that nobody takes goes after a day, its marked rows after a month`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/spool-\(UUID())"
    let spool = ImportSpool(directory: folder)
    let batch = ID<ImportBatch>(rawValue: UUID().uuidString)
    let file = FileManager.default.temporaryDirectory.path + "/table-\(UUID())"
    try Data("名称".utf8).write(to: URL(fileURLWithPath: file))
    try spool.keep(file, as: batch)
    try spool.keepMarked(file, as: batch)
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))

    #expect(spool.forget(at: now.adding(seconds: 23 * 3_600)) == 0)
    #expect(spool.forget(at: now.adding(seconds: 25 * 3_600)) == 1)
    #expect(!spool.has(batch) && spool.hasMarked(batch))
    #expect(spool.forget(at: now.adding(seconds: 31 * 86_400)) == 1)
    #expect(!spool.hasMarked(batch))
    #expect(ImportSpool(directory: folder + "/nowhere").forget(at: now) == 0)
  }

  @Test func `a table that is gone is asked for again`() async throws {
    let town = try await Town(.sqlite)
    let page = try await town.handIn("小区名称,街道\n柏苑,民权街道\n")
    #expect(try await town.clerk.get(page).text.contains("action=\"\(page)/take\""))
    try FileManager.default.removeItem(atPath: town.site.spool + "/" + String(page.dropFirst(8)))
    let text = try await town.clerk.get(page).text
    #expect(text.contains("放了一天没有导入") && !text.contains("action=\"\(page)/take\""))
  }
}
