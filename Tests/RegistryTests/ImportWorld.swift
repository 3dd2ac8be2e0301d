import Acts
import Civil
import Foundation
import Kernel
import Storage
import TestKit
import Web

@testable import Imports
@testable import Registry

extension World {
  static let profiles = try! Resources(
    root:
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources").path
  ).profiles(
    of: ImportKinds(Registry.importKinds, districtNames: Registry.districtNames)
  ).asking(for: ContentList(try! TestBook.shihe.get()))

  var importer: Importer {
    Importer(
      desk: desk, doer: .clerk, district: World.district, profiles: World.profiles,
      districtNames: ["浉河区"])
  }

  /// Takes a small table written in place.
  func take(
    _ kind: ImportKind, _ lines: String..., isWhole: Bool = false
  ) async throws -> ImportReport {
    try await take(kind, table: lines, isWhole: isWhole)
  }

  func take(
    _ kind: ImportKind, table lines: [String], isWhole: Bool = false
  ) async throws -> ImportReport {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "table-\(UUID()).csv").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await importer.take(path, named: "表.csv", kind: kind, isWhole: isWhole)
  }

  func count(_ table: String) async throws -> Int {
    try await read { try $0.row("SELECT COUNT(*) AS n FROM \(raw: table)")?.int("n") ?? 0 }
  }
}
