import Foundation

/// What is in a backup, written as its last file: when it is there, all the others are.
struct Manifest: Codable {
  static let fileName = "manifest.json"
  static let currentFormat = 1

  var format = currentFormat
  let program: String
  let madeAt: String
  let district: String
  let engine: Engine
  /// The steps that the schema had.
  let migrations: [String]
  var files: [ArchivedFile] = []

  enum Engine: Codable, Hashable {
    case sqlite(file: String)
    case postgres(tables: [Table])
  }

  struct Table: Codable, Hashable {
    let name: String
    let columns: [String]
    let file: String
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return [UInt8](try encoder.encode(self))
  }

  /// Takes the manifest of an unpacked backup and holds every file against it.
  static func checked(in folder: String, against found: [ArchivedFile]) throws -> Manifest {
    guard let data = FileManager.default.contents(atPath: folder + "/" + fileName) else {
      throw ArchiveError.damaged(fileName)
    }
    let manifest = try JSONDecoder().decode(Manifest.self, from: data)
    guard manifest.format == currentFormat else {
      throw ArchiveError.damaged("格式 \(manifest.format)")
    }
    let others = found.filter { $0.name != fileName }
    let wrong = Set(manifest.files).symmetricDifference(others).map(\.name).sorted()
    guard wrong.isEmpty, found.count == others.count + 1 else {
      throw ArchiveError.damaged(wrong.joined(separator: "、"))
    }
    return manifest
  }
}
