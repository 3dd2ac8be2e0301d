import Acts
import App
import Foundation
import Imports
import Kernel
import Registry
import Spreadsheet
import TestKit

@testable import Homes

extension World {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources").path
  static let kinds = App.importKinds(vault)
  static let keeper = Doer(
    id: ID(rawValue: "clerk"), name: "经办甲",
    grants: Set(
      (Homes.permissions + [.importRegistry]).map { Grant($0, in: .region(district)) }))

  var importer: Importer {
    get throws {
      Importer(
        desk: desk, doer: Self.keeper, district: Self.district,
        profiles: try ImportProfiles(folders: [Self.sources + "/Homes/Profiles"], of: Self.kinds))
    }
  }

  /// Takes a small table written in place.
  func take(_ kind: String, _ lines: String..., isCheck: Bool = false) async throws -> ImportReport
  {
    try await take(kind, Data(lines.joined(separator: "\n").utf8), isCheck: isCheck)
  }

  func take(
    _ kind: String, _ table: Data, isCheck: Bool = false, marking: String? = nil
  ) async throws -> ImportReport {
    let path = FileManager.default.temporaryDirectory.appending(path: "homes-\(UUID()).csv").path
    try table.write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let kind = Self.kinds[kind] else { throw NoKind() }
    return isCheck
      ? try await importer.check(path, named: "名册.csv", kind: kind, marking: marking)
      : try await importer.take(path, named: "名册.csv", kind: kind, marking: marking)
  }

  /// What goes out, by the names of fields.
  func export(_ kind: ImportKind) async throws -> [[String: String]] {
    try await desk.answer(
      ExportPortion(kind, in: Self.district, after: ""), for: Self.keeper
    ).rows
  }

  private struct NoKind: Error {}
}

extension String {
  /// As offices of the country wrote tables for decades.
  var gb18030: Data {
    get throws {
      guard let data = data(using: String.Encoding(rawValue: 0x8000_0632)) else {
        throw NoEncoding()
      }
      return data
    }
  }
}

private struct NoEncoding: Error {}
