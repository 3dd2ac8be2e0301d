package import Acts
package import Civil
package import Facts
package import Kernel
import Rulebook
package import Storage

/// Hands a contract in for filing, as the enterprise owes it. The organ that keeps the filings
/// confirms it; only that settles the duty.
package struct SubmitContract: Act {
  package static let permission = Permission.submitContract

  let id: ID<Contract>
  let district: Region
  let day: Day
  let evidence: [Attachment]

  package init(_ id: ID<Contract>, in district: Region, on day: Day, evidence: [Attachment]) {
    self.id = id
    self.district = district
    self.day = day
    self.evidence = evidence
  }

  package func subject(in db: any ReadConnection) throws -> Contract {
    try db.contract(id, in: district)
  }

  package func perform(on contract: Contract, in tx: Transaction) throws {
    if let filed = contract.particulars.filedOn { throw ContractRefusal.alreadyFiled(filed) }
    var changed = contract
    changed.particulars.submittedOn = day
    try changed.particulars.check()
    try changed.particulars.requirePast(tx.today)
    tx.announce(ContractSubmitted(contract: changed, on: day, evidence: evidence))
    try tx.db.update(changed)
    tx.note(
      "合同 \(contract.number) 报送备案（\(day.chinese)）", about: id.reference,
      changes: contract.particulars.changes(to: changed.particulars).map(Change.init)
        + evidence.prefix(1).map { Change("evidence", from: nil, to: $0.name) })
  }
}
