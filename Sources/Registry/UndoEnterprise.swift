import Acts
import Facts
import Imports
import Kernel
import Rulebook
import Storage

extension Undoing {
  /// Enterprises that a list brought or corrected, with their organs.
  static let enterprise = Undoing(
    "enterprise", Enterprise.word,
    find: { codes, undone, db in
      let uses = try db.uses(ofEnterprises: codes, undone)
      let found = try db.enterprises(codes: Set(codes), norms: [], in: undone.district)
      return Dictionary(
        found.map {
          (
            $0.creditCode,
            Standing(
              digest: $0.importState.digest, name: $0.name, href: "/enterprises/\($0.creditCode)",
              uses: uses[$0.creditCode] ?? [])
          )
        }, uniquingKeysWith: { $1 })
    },
    remove: { effects, undone, tx in
      let names = try tx.db.enterpriseNames(of: Set(effects.map(\.thing)), in: undone.district)
      try tx.db.delete(enterprises: effects.map(\.thing), in: undone.district)
      for effect in effects {
        tx.note(
          "删除物业企业“\(names[effect.thing] ?? effect.thing)”",
          about: ID<Enterprise>(rawValue: effect.thing).reference, why: undone.words)
      }
    },
    restore: { code, before, undone, tx in
      let known = try tx.db.enterprise(code, in: undone.district)
      try ChangeEnterprise(
        code, in: undone.district, to: try Enterprise.Particulars(before), why: undone.words
      ).perform(on: known, in: tx)
    })

  /// The time of service that a contract said.
  static let engagement = Undoing(
    "engagement", Message(zh: "服务期", en: "engagement"),
    find: { ids, undone, db in
      var found: [String: Standing] = [:]
      for engagement in try db.engagements(ids, in: undone.district) {
        let complex = try db.complex(engagement.complex, in: undone.district)
        found[engagement.id.rawValue] = Standing(
          digest: engagement.importState.digest, name: complex.name,
          href: "/complexes/\(complex.id)",
          uses: try db.uses(of: engagement, in: undone.district))
      }
      return found
    },
    remove: { effects, undone, tx in
      for effect in effects {
        let engagement = try tx.db.engagement(ID(rawValue: effect.thing), in: undone.district)
        let before = try ThingState(text: effect.before ?? "{}")
        try tx.db.delete(engagement, before: before["enterprise"])
        try engagement.handBack(to: before, undone, in: tx)
        try engagement.withdrawFacts(undone, in: tx)
      }
    })
}

extension Engagement {
  /// Whoever was in charge before is so again.
  fileprivate func handBack(
    to before: ThingState, _ undone: UndoneImport, in tx: Transaction
  ) throws {
    var complex = try tx.db.complex(self.complex, in: undone.district)
    let names = try tx.db.enterpriseNames(of: [enterpriseCode], in: undone.district)
    if complex.enterprise == enterpriseCode {
      complex.enterprise = before["enterprise"]
      complex.mode = before["mode"].flatMap(ServiceMode.init)
      try tx.db.update(complex)
    }
    tx.note(
      "删除“\(names[enterpriseCode] ?? enterpriseCode)”自 \(from) 的服务期",
      about: complex.id.reference, why: undone.words)
  }

  fileprivate func withdrawFacts(_ undone: UndoneImport, in tx: Transaction) throws {
    let district = undone.district.district
    for stored in try tx.db.facts(about: "complex", complex.rawValue, district: district) {
      let fact = stored.fact
      guard fact.kind == ModeDecided.kind, fact.on == from, !fact.withdraws,
        fact.subject["enterprise"] == enterpriseCode,
        try !tx.db.isCorrected(fact.id, district: district)
      else { continue }
      tx.announce(
        RecordedEvent(
          fact.kind, about: fact.subject, on: fact.on, in: stored.region,
          enterprise: stored.enterprise, supersedes: ID(rawValue: fact.id), withdraws: true))
    }
  }
}
