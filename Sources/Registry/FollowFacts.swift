package import Acts
import Civil
import Facts
import Kernel
import Rulebook

/// Keeps the registers in step with what is recorded elsewhere: who notes at a duty that a
/// contract was filed need not note it in the register as well.
extension Registry {
  package static let followFacts = Reaction.always { event, fact, tx in
    guard event is RecordedEvent else { return }
    let district = Region(event.region.district)
    do {
      if let id = fact.subject["contract"] {
        try follow(fact, contract: ID(rawValue: id), in: district, tx)
      } else if let id = fact.subject["handover"] {
        try follow(fact, handover: ID(rawValue: id), in: district, tx)
      }
    } catch is NotFound {
      // Facts may speak of things that no register holds.
    }
  }

  private static func follow(
    _ fact: Fact, contract id: ID<Contract>, in district: Region, _ tx: Transaction
  ) throws {
    guard [ContractFiled.kind, ContractSigned.kind].contains(fact.kind) else { return }
    let old = try tx.db.contract(id, in: district)
    var contract = old
    if fact.kind == ContractFiled.kind {
      contract.particulars.filedOn = fact.withdraws ? nil : fact.on
      contract.filedFact = fact.withdraws ? nil : ID(rawValue: fact.id)
    } else if !fact.withdraws {
      contract.particulars.signedOn = fact.on
      contract.signedFact = ID(rawValue: fact.id)
    }
    try contract.particulars.check()
    try tx.db.update(contract)
    tx.note(
      "随登记的事实更新", about: id.reference,
      changes: old.particulars.changes(to: contract.particulars).map(Change.init))
  }

  private static func follow(
    _ fact: Fact, handover id: ID<Handover>, in district: Region, _ tx: Transaction
  ) throws {
    guard let date = Handover.Particulars.dates.first(where: { $0.kind == fact.kind }) else {
      return
    }
    let old = try tx.db.handover(id, in: district)
    var handover = old
    date.set(fact.withdraws ? nil : fact.on, &handover.particulars)
    try handover.particulars.check(on: tx.today)
    try tx.db.update(handover)
    try tx.db.keep(
      fact.withdraws ? nil : ID(rawValue: fact.id), kind: fact.kind, of: handover)
    tx.note(
      "随登记的事实更新", about: id.reference,
      changes: old.particulars.changes(to: handover.particulars).map(Change.init))
  }
}
