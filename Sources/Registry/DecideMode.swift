package import Acts
package import Civil
package import Kernel
package import Storage

/// Says how a complex is managed where no enterprise is engaged: by the community, by the owners
/// themselves, or by nobody.
package struct DecideMode: Act {
  package static let permission = Permission.decideMode

  let id: ID<Complex>
  let district: Region
  let mode: ServiceMode
  let day: Day
  /// The meeting, office or people who decided; whoever writes it down, if nobody is named.
  let decidedBy: String?
  let why: String?

  package init(
    _ id: ID<Complex>, in district: Region, _ mode: ServiceMode, on day: Day,
    by decidedBy: String? = nil, why: String?
  ) {
    self.id = id
    self.district = district
    self.mode = mode
    self.day = day
    self.decidedBy = decidedBy
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(id, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws {
    guard mode != complex.mode else { throw ComplexRefusal.nothingChanged }
    let last = try tx.db.lastEngagement(of: id, in: district)
    if let last, last.covers(day) {
      let name = try tx.db.enterprise(last.enterpriseCode, in: district).name
      throw EngagementRefusal.occupied(by: name, until: last.until)
    }
    var changed = complex
    changed.mode = mode
    try tx.db.update(changed)
    var decision = ModeDecision()
    (decision.mode, decision.from) = (mode, day)
    (decision.decidedBy, decision.ground) = (decidedBy ?? tx.doer.name, why ?? "未写明")
    try tx.db.add(decision, at: changed, as: tx.newID())
    tx.note(
      "自 \(day) 起\(mode.label)", about: id.reference,
      changes: [Change("mode", from: complex.mode?.label, to: mode.label)], why: why)
    tx.announce(ModeDecided(complex: complex, mode: mode, enterprise: nil, on: day))
  }
}
