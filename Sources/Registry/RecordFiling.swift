package import Acts
package import Civil
package import Kernel
import Rulebook
package import Storage

/// Says that a contract was brought to the organ that keeps the filings.
package struct RecordFiling: Act {
  package static let permission = Permission.fileContract

  let id: ID<Contract>
  let district: Region
  let day: Day
  let organ: String?

  package init(_ id: ID<Contract>, in district: Region, on day: Day, with organ: String?) {
    self.id = id
    self.district = district
    self.day = day
    self.organ = organ
  }

  package func subject(in db: any ReadConnection) throws -> Contract {
    try db.contract(id, in: district)
  }

  package func perform(on contract: Contract, in tx: Transaction) throws {
    var changed = contract
    changed.particulars.filedOn = day
    changed.particulars.filedTo = organ ?? contract.particulars.filedTo
    try changed.particulars.check()
    try changed.particulars.requirePast(tx.today)
    let changes = contract.particulars.changes(to: changed.particulars)
    guard !changes.isEmpty else { throw ContractRefusal.nothingChanged }
    changed.announceAgain(before: contract, in: tx)
    try tx.db.update(changed)
    tx.note(
      "合同 \(contract.number) 于 \(day) 备案", about: id.reference,
      changes: changes.map(Change.init))
  }
}
