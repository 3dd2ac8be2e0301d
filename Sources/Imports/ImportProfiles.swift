import FoundationEssentials
import Kernel
package import Spreadsheet

/// The ways in which tables name their columns, as files: `<Area>/Profiles/<name>.yaml`.
package struct ImportProfiles: Sendable {
  package struct Named: Sendable {
    package let name: String
    package let columns: ImportProfile
    /// For one that a district has kept: the profile whose fields it fills.
    var base: String?

    package var title: String { columns.title.isEmpty ? name : columns.title }
  }

  package let all: [Named]
  package let kinds: ImportKinds

  /// - Parameter folders: where profiles lie; of two with one name the later folder's counts, so
  ///   that a district can put its own beside those that come with the program.
  package init(folders: [String], of kinds: ImportKinds) throws {
    var found: [String: Named] = [:]
    for folder in folders {
      for file in try Self.files(in: folder) {
        let text = String(
          decoding: FileManager.default.contents(atPath: folder + "/" + file) ?? Data(),
          as: UTF8.self)
        let name = String(file.dropLast(".yaml".count))
        found[name] = Named(
          name: name,
          columns: try ImportProfile(yaml: text, file: folder + "/" + file)
            .knowingOurOwn(kinds))
      }
    }
    self.kinds = kinds
    all = found.values.sorted { $0.name < $1.name }
  }

  /// These and one more, from a file anywhere.
  package func adding(_ file: String) throws -> (profiles: ImportProfiles, name: String) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw SpreadsheetError.cannotOpen
    }
    let text = String(decoding: data, as: UTF8.self)
    let more = Named(
      name: file, columns: try ImportProfile(yaml: text, file: file).knowingOurOwn(kinds))
    return (ImportProfiles(all: all + [more], of: kinds), file)
  }

  /// The same, with more columns in every profile of one kind.
  package func adding(to kind: ImportKind, _ fields: [Spreadsheet.Field]) -> ImportProfiles {
    ImportProfiles(
      all: all.map {
        $0.columns.kind == kind.name ? Named(name: $0.name, columns: $0.columns + fields) : $0
      }, of: kinds)
  }

  func with(_ all: [Named]) -> ImportProfiles { ImportProfiles(all: all, of: kinds) }

  private init(all: [Named], of kinds: ImportKinds) {
    self.all = all
    self.kinds = kinds
  }

  private static func files(in folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }
  }

  package func title(of name: String) -> String {
    all.first { $0.name == name }?.title ?? name
  }

  package func of(_ kind: ImportKind) -> [Named] {
    all.filter { $0.columns.kind == kind.name }
  }

  /// The profile that is named, or else the one that knows most of the file's columns.
  package func choose(_ name: String?, for kind: ImportKind, file path: String) throws -> Named {
    let fitting = of(kind)
    if let name {
      guard let found = fitting.first(where: { $0.name == name }) else {
        throw ImportRefusal.noProfile(name, known: fitting.map(\.name))
      }
      return found
    }
    var best: (profile: Named, count: Int)?
    var refusal: (any Error)?
    for profile in fitting {
      do {
        let count = try ImportReader.open(path, for: profile.columns).plan.matchedCount
        if count > best?.count ?? 0 { best = (profile, count) }
      } catch let missing as MissingColumns {
        refusal = missing
      }
    }
    if let best { return best.profile }
    throw refusal ?? ImportRefusal.noFit(kind)
  }
}

extension ImportProfile {
  fileprivate static func + (profile: ImportProfile, more: [Spreadsheet.Field]) -> ImportProfile {
    ImportProfile(kind: profile.kind, title: profile.title, fields: profile.fields + more)
  }
}
