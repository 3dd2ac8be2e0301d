package import Acts
package import Kernel
package import Storage

/// Puts a new organ into the tree. Adding one that is there already changes nothing and is said.
package struct AddOrgan: Act {
  package static let permission = Permission.addOrgan

  package let organ: Organ

  package init(_ organ: Organ) {
    self.organ = organ
  }

  package func subject(in db: any ReadConnection) throws -> Organ { organ }

  package func perform(on organ: Organ, in tx: Transaction) throws {
    guard try tx.add(organ) else { throw OrganRefusal.known(organ.id) }
  }
}

extension Transaction {
  /// For acts that bring an organ with them, such as the import of streets or the registration of
  /// an enterprise: adds it with one post for its own people, and says whether it was new.
  @discardableResult
  package func add(_ organ: Organ) throws -> Bool {
    guard try db.insert(organ) else { return false }
    let role = organ.kind.usualRole
    if role != .viewer {
      try db.insert(
        Post(
          id: newID(), organ: organ.id, role: role, title: role.title, rank: nil, place: 1,
          region: organ.region))
    }
    note("新设机构“\(organ.name)”。", about: organ.reference)
    return true
  }
}
