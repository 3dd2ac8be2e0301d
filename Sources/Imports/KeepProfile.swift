package import Acts
package import Kernel
import Spreadsheet
package import Storage

extension Permission {
  /// Keep, rename and remove the ways in which tables name their columns.
  package static let keepProfiles = Permission("imports.keepProfiles")
}

/// Keeps a mapping under a name; said again under the same name for the same kind, it is the new
/// one that counts.
struct KeepProfile: Act {
  static let permission = Permission.keepProfiles

  let district: Region
  let kind: ImportKind
  let base: String
  let name: String
  let mapping: ColumnMapping

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws -> ID<SavedProfile> {
    let name = try SavedProfile.checked(name)
    if var known = try tx.db.savedProfile(named: name, in: district) {
      guard known.kind == kind.name, known.base == base else {
        throw SavedProfileRefusal.taken(name)
      }
      known.mapping = mapping
      try tx.db.update(known)
      tx.note("更新列对应方案“\(name)”", about: known.id.reference)
      return known.id
    }
    let profile = SavedProfile(
      id: tx.newID(), region: district, kind: kind.name, base: base, name: name,
      mapping: mapping, doerName: tx.doer.name)
    try tx.db.insert(profile, at: tx.now)
    tx.note("保存列对应方案“\(name)”（\(kind.label.zh)）", about: profile.id.reference)
    return profile.id
  }
}

/// Gives a saved profile another name.
struct RenameProfile: Act {
  static let permission = Permission.keepProfiles

  let id: ID<SavedProfile>
  let district: Region
  let name: String

  func subject(in db: any ReadConnection) throws -> SavedProfile {
    try db.savedProfile(id, in: district)
  }

  func perform(on profile: SavedProfile, in tx: Transaction) throws {
    let name = try SavedProfile.checked(name)
    if let other = try tx.db.savedProfile(named: name, in: district), other.id != id {
      throw SavedProfileRefusal.taken(name)
    }
    var renamed = profile
    renamed.name = name
    try tx.db.update(renamed)
    tx.note(
      "给列对应方案改名", about: id.reference, changes: [Change("name", from: profile.name, to: name)])
  }
}

/// Removes a saved profile; what was taken by it stays.
struct RemoveProfile: Act {
  static let permission = Permission.keepProfiles

  let id: ID<SavedProfile>
  let district: Region

  func subject(in db: any ReadConnection) throws -> SavedProfile {
    try db.savedProfile(id, in: district)
  }

  func perform(on profile: SavedProfile, in tx: Transaction) throws {
    try tx.db.remove(profile)
    tx.note("删除列对应方案“\(profile.name)”", about: id.reference)
  }
}

/// The saved profiles of a district.
package struct ShowProfiles: Look {
  package static let permission = Permission.importRegistry

  let district: Region

  package init(in district: Region) {
    self.district = district
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func answer(about district: Region, in sight: Sight) throws -> [SavedProfile] {
    try sight.db.savedProfiles(in: district)
  }
}
