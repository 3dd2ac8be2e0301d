import Acts
import Civil
import Kernel
import Organs
import Registry
import Storage

/// Everything the house keeps about one person, for that person.
struct ExportPerson: Act {
  static let permission = Permission.answerPerson

  let id: ID<Owner>
  let district: Region
  let why: String
  let vault: Vault

  func subject(in db: any ReadConnection) throws -> Owner {
    try db.owner(id, in: district, vault)
  }

  func perform(on owner: Owner, in tx: Transaction) throws -> PersonFile {
    guard owner.particulars != nil else { throw OwnerRefusal.erased }
    let owners = try tx.db.samePerson(as: owner, vault).filter {
      tx.doer.may(Self.permission, on: $0)
    }
    var file = PersonFile(madeAt: tx.now.minute)
    let complexes = try tx.db.names(of: Set(owners.map(\.complex)), in: district)
    for owner in owners {
      try file.add(owner, in: complexes[owner.complex] ?? "", tx.db)
      tx.note("导出本人信息", about: owner.id.reference, why: why)
    }
    file.holds = try tx.db.holds(of: owners.map(\.id), in: district).map {
      PersonFile.Hold(
        why: $0.why, placedOn: "\($0.placedOn)", until: $0.until.map { "\($0)" },
        isLifted: $0.isLifted)
    }
    return file
  }
}
