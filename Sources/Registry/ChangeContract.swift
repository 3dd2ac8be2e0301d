package import Acts
package import Kernel
import Rulebook
package import Storage

/// Corrects a contract. A date that was announced before is announced anew, superseding the old.
package struct ChangeContract: Act {
  package static let permission = Permission.changeContract

  let id: ID<Contract>
  let district: Region
  let particulars: Contract.Particulars
  let fees: [Contract.Fee]
  let contents: [String: String]
  let why: String?

  package init(
    _ id: ID<Contract>, in district: Region, to particulars: Contract.Particulars,
    fees: [Contract.Fee], contents: [String: String], why: String?
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.fees = fees
    self.contents = contents
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Contract {
    try db.contract(id, in: district)
  }

  package func perform(on contract: Contract, in tx: Transaction) throws {
    try particulars.check()
    try particulars.requirePast(tx.today)
    let changes =
      contract.particulars.changes(to: particulars).map(Change.init)
      + Change.fees(from: contract.fees, to: fees)
      + Change.contents(from: contract.contents, to: contents)
    guard !changes.isEmpty else { throw ContractRefusal.nothingChanged }
    try requireFreeNumber(contract, in: tx)
    var changed = contract
    changed.particulars = particulars
    changed.fees = fees
    changed.contents = contents
    changed.announceAgain(before: contract, in: tx)
    try tx.db.update(changed)
    tx.note("修改合同 \(changed.number)", about: id.reference, changes: changes, why: why)
  }

  private func requireFreeNumber(_ contract: Contract, in tx: Transaction) throws {
    guard particulars.number != contract.number else { return }
    let taken = try tx.db.contract(
      number: particulars.number, of: contract.complex, in: district)
    if taken != nil { throw ContractRefusal.numberTaken(particulars.number) }
  }
}

extension Contract {
  /// Corrects the facts whose day, kind or place is no longer what was announced.
  mutating func announceAgain(before old: Contract, in tx: Transaction) {
    let isOther = particulars.kind != old.particulars.kind || region != old.region
    if isOther || particulars.signedOn != old.particulars.signedOn {
      signedFact = tx.announce(ContractSigned(contract: self, supersedes: signedFact))
    }
    switch (old.particulars.filedOn, particulars.filedOn) {
    case (nil, nil): break
    case (_, let day?) where isOther || day != old.particulars.filedOn:
      filedFact = tx.announce(ContractFiled(contract: self, on: day, supersedes: filedFact))
    case (let day?, nil):
      _ = tx.announce(
        ContractFiled(contract: self, on: day, supersedes: filedFact, withdraws: true))
      filedFact = nil
    default: break
    }
  }
}
