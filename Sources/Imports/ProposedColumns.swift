import Kernel
import Spreadsheet

/// Which column seems to be what, before anybody has looked.
struct ProposedColumns {
  let profile: ImportProfiles.Named
  let mapping: ColumnMapping
}

extension ImportProfiles {
  /// By the profile that is asked for, or else the one that knows most of the file's columns; what
  /// that one does not know may be known to another of the same kind.
  func propose(_ wanted: String?, for kind: ImportKind, file path: String) throws
    -> ProposedColumns
  {
    let fitting = of(kind)
    let asked = fitting.filter { wanted == nil || $0.name == wanted }
    var best: (profile: Named, count: Int)?
    for profile in asked {
      let count = try TablePreview(path, for: profile.columns).matchedCount
      if count > best?.count ?? -1 { best = (profile, count) }
    }
    guard let chosen = best?.profile else {
      throw ImportRefusal.noProfile(wanted ?? kind.name, known: fitting.map(\.name))
    }
    let base = self.base(of: chosen)
    let wide = chosen.columns.widened(by: fitting.map(\.columns))
    let found = try TablePreview(
      path, for: chosen.isSaved ? chosen.columns : base.columns.widened(by: [wide]))
    let pairs = found.columns.compactMap { column in column.field.map { ($0, column.name) } }
    return ProposedColumns(
      profile: base, mapping: ColumnMapping(Dictionary(pairs, uniquingKeysWith: { $1 })))
  }

  /// The profile whose fields a saved one fills; any other is its own.
  private func base(of profile: Named) -> Named {
    profile.base.flatMap { name in all.first { $0.name == name } } ?? profile
  }

  /// The profile by which an uploaded file is read.
  func base(of batch: ImportBatch) throws -> Named {
    guard let found = all.first(where: { $0.name == batch.profile }) else {
      throw ImportRefusal.noProfile(batch.profile, known: all.map(\.name))
    }
    return found
  }

  /// The same, with those that the district has kept.
  package func adding(_ saved: [SavedProfile]) -> ImportProfiles {
    let more = saved.compactMap { saved -> Named? in
      guard let base = all.first(where: { $0.name == saved.base }) else { return nil }
      return Named(
        name: saved.name, columns: base.columns.mapped(by: saved.mapping).called(saved.name),
        base: saved.base)
    }
    return with(all.filter { known in !more.contains { $0.name == known.name } } + more)
  }
}

extension ImportProfiles.Named {
  var isSaved: Bool { base != nil }

  /// The same, each field from the one column that a person named.
  func mapped(by mapping: ColumnMapping) -> Self {
    Self(name: name, columns: columns.mapped(by: mapping), base: base)
  }
}

extension ImportProfile {
  fileprivate func called(_ title: String) -> ImportProfile {
    ImportProfile(kind: kind, title: title, fields: fields)
  }
}
