package import Acts
package import Kernel
package import Storage

/// Puts a developer into the register.
package struct AddDeveloper: Act {
  package static let permission = Permission.keepDevelopers

  let district: Region
  let particulars: Developer.Particulars
  let origin: Origin

  package init(in district: Region, _ particulars: Developer.Particulars, origin: Origin = .manual)
  {
    self.district = district
    self.particulars = particulars
    self.origin = origin
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func perform(on district: Region, in tx: Transaction) throws -> ID<Developer> {
    try tx.requireFree(particulars.creditCode, for: nil, in: district)
    let developer = Developer(
      id: tx.newID(), region: district, particulars: particulars, origin: origin)
    try tx.db.insert(developer)
    tx.note(
      "登记建设单位“\(developer.name)”", about: developer.id.reference, changes: particulars.asNew)
    return developer.id
  }
}

/// Corrects or completes what the register says about a developer.
package struct ChangeDeveloper: Act {
  package static let permission = Permission.keepDevelopers

  let id: ID<Developer>
  let district: Region
  let particulars: Developer.Particulars
  let why: String?
  let seen: Seen

  package init(
    _ id: ID<Developer>, in district: Region, to particulars: Developer.Particulars,
    why: String?, seen: Seen = .nothing
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.why = why
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Developer {
    try db.developer(id, in: district)
  }

  /// - Returns: what others had changed meanwhile, and is kept.
  @discardableResult
  package func perform(on developer: Developer, in tx: Transaction) throws -> [String] {
    let (particulars, kept) = try developer.particulars.joined(with: particulars, seen: seen)
    let changes = developer.particulars.changes(to: particulars)
    guard !changes.isEmpty else { throw DeveloperRefusal.nothingChanged }
    try tx.requireFree(particulars.creditCode, for: id, in: district)
    var changed = developer
    changed.particulars = particulars
    try tx.db.update(changed)
    tx.note(
      "修改建设单位资料", about: id.reference, changes: changes.map(Change.init), why: why)
    return kept
  }
}

extension Transaction {
  fileprivate func requireFree(
    _ code: String?, for id: ID<Developer>?, in district: Region
  ) throws {
    guard let code, let holder = try db.developer(code: code, in: district), holder.id != id
    else { return }
    throw DeveloperRefusal.codeTaken(code, by: holder.name)
  }
}
