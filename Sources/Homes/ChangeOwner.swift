package import Acts
package import Kernel
import Registry
package import Storage

/// Corrects what is kept about an owner. The record names the fields and not what stood in them.
package struct ChangeOwner: Act {
  package static let permission = Permission.changeOwners

  let id: ID<Owner>
  let district: Region
  let particulars: Owner.Particulars
  let why: String?
  /// The seal that its writer had before them; nothing in an import.
  let seal: String?
  let vault: Vault

  package init(
    _ id: ID<Owner>, in district: Region, to particulars: Owner.Particulars, why: String?,
    seal: String? = nil, vault: Vault
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.why = why
    self.seal = seal
    self.vault = vault
  }

  package func subject(in db: any ReadConnection) throws -> Owner {
    try db.owner(id, in: district, vault)
  }

  package func perform(on owner: Owner, in tx: Transaction) throws {
    guard let before = owner.particulars else { throw OwnerRefusal.erased }
    if let seal, try seal != tx.db.seal(of: owner) { throw ChangedMeanwhile() }
    try particulars.check()
    let changes = before.changes(to: particulars)
    guard !changes.isEmpty else { throw OwnerRefusal.nothingChanged }
    var changed = owner
    changed.particulars = particulars
    try tx.db.update(
      changed, sealed: vault.lock(particulars, of: id, nonce: tx.newNonce()),
      vault.marks(of: particulars))
    let fields = changes.map(\.field.label.zh).joined(separator: "、")
    tx.note("更正业主的\(fields)", about: id.reference, why: why)
  }
}
