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
  let seen: Seen

  package init(
    _ id: ID<Contract>, in district: Region, to particulars: Contract.Particulars,
    fees: [Contract.Fee], contents: [String: String], why: String?,
    seen: Seen = .nothing
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.fees = fees
    self.contents = contents
    self.why = why
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Contract {
    try db.contract(id, in: district)
  }

  /// - Returns: what others had changed meanwhile, and is kept.
  @discardableResult
  package func perform(on contract: Contract, in tx: Transaction) throws -> [String] {
    var changed = contract
    changed.particulars = particulars
    changed.fees = fees
    changed.contents = contents
    let kept = try contract.kept(beside: changed, seen: seen)
    changed.take(Set(kept.map(\.name)), from: contract)
    try changed.particulars.check()
    try changed.particulars.requirePast(tx.today)
    let changes = contract.changes(to: changed)
    guard !changes.isEmpty else { throw ContractRefusal.nothingChanged }
    try requireFreeNumber(changed, before: contract, in: tx)
    changed.announceAgain(before: contract, in: tx)
    try tx.db.update(changed)
    tx.note("修改合同 \(changed.number)", about: id.reference, changes: changes, why: why)
    return Merge.labels(kept)
  }

  private func requireFreeNumber(
    _ changed: Contract, before contract: Contract, in tx: Transaction
  ) throws {
    guard changed.number != contract.number else { return }
    let taken = try tx.db.contract(
      number: changed.number, of: contract.complex, in: district)
    if taken != nil { throw ContractRefusal.numberTaken(changed.number) }
  }
}

extension Contract {
  fileprivate func changes(to other: Contract) -> [Change] {
    particulars.changes(to: other.particulars).map(Change.init)
      + Change.fees(from: fees, to: other.fees)
      + Change.contents(from: contents, to: other.contents)
  }

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
