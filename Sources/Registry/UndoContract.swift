import Acts
import Facts
import Imports
import Kernel
import Rulebook
import Storage

extension Undoing {
  /// What contracts announced is withdrawn with them, and so are the duties that rest on it.
  static let contract = Undoing(
    "contract", Contract.word,
    find: { ids, undone, db in
      let contracts = try db.contracts(ids: Set(ids), in: undone.district)
      let own = Set(
        contracts.flatMap { [$0.signedFact, $0.filedFact] }.compactMap { $0?.rawValue })
      let facts = try db.standingFacts(
        about: "contract", ids, otherThan: own, district: undone.district)
      return Dictionary(
        contracts.map { contract in
          let id = contract.id.rawValue
          return (
            id,
            Standing(
              digest: contract.importState.digest, name: contract.number,
              href: "/contracts/\(id)", uses: facts[id].map { ["\($0) 条登记的事实"] } ?? [])
          )
        }, uniquingKeysWith: { $1 })
    },
    remove: { effects, undone, tx in
      for effect in effects {
        let contract = try tx.db.contract(ID(rawValue: effect.thing), in: undone.district)
        try tx.db.delete(contract)
        contract.withdrawFacts(in: tx)
        let words = "删除合同 \(contract.number)"
        tx.note(words, about: contract.id.reference, why: undone.words)
        tx.note(words, about: contract.complex.reference, why: undone.words)
      }
    },
    restore: { id, before, undone, tx in
      let known = try tx.db.contract(ID(rawValue: id), in: undone.district)
      try ChangeContract(
        known.id, in: undone.district, to: try Contract.Particulars(before),
        fees: try before["fees"].map { try FeeText.read($0) } ?? [],
        contents: Contract.contents(in: before), why: undone.words
      ).perform(on: known, in: tx)
    })

  /// Days of handovers are withdrawn the same way.
  static let handover = Undoing(
    "handover", Handover.word,
    find: { ids, undone, db in
      var found: [String: Standing] = [:]
      for id in try db.known(handovers: Set(ids), in: undone.district) {
        let handover = try db.handover(ID(rawValue: id), in: undone.district)
        let own = Set(try db.announced(handover.id, in: undone.district).values.map(\.rawValue))
        let facts = try db.standingFacts(
          about: "handover", [id], otherThan: own, district: undone.district)
        found[id] = Standing(
          digest: handover.importState.digest, name: handover.particulars.phase,
          href: "/handovers/\(id)", uses: facts[id].map { ["\($0) 条登记的事实"] } ?? [])
      }
      return found
    },
    remove: { effects, undone, tx in
      for effect in effects {
        var handover = try tx.db.handover(ID(rawValue: effect.thing), in: undone.district)
        let before = handover.particulars
        for date in Handover.Particulars.dates { date.set(nil, &handover.particulars) }
        try handover.announce(after: before, in: tx)
        try tx.db.delete(handover)
        let words = "删除\(before.phase)的承接查验"
        tx.note(words, about: handover.id.reference, why: undone.words)
        tx.note(words, about: handover.complex.reference, why: undone.words)
      }
    },
    restore: { id, before, undone, tx in
      let known = try tx.db.handover(ID(rawValue: id), in: undone.district)
      try ChangeHandover(
        known.id, in: undone.district, to: try Handover.Particulars(before), why: undone.words
      ).perform(on: known, in: tx)
    })
}

extension Contract {
  /// Takes back what was announced about it.
  fileprivate func withdrawFacts(in tx: Transaction) {
    if let signedFact {
      tx.announce(ContractSigned(contract: self, supersedes: signedFact, withdraws: true))
    }
    if let filedFact {
      tx.announce(
        ContractFiled(
          contract: self, on: particulars.filedOn ?? particulars.signedOn, supersedes: filedFact,
          withdraws: true))
    }
  }
}
