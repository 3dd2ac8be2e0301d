package import Acts
package import Kernel
package import Storage

/// Puts the handover of a complex, or of a phase of it, into the register.
package struct AddHandover: Act {
  package static let permission = Permission.addHandover

  let complexID: ID<Complex>
  let district: Region
  let enterprise: String
  let particulars: Handover.Particulars
  let origin: Origin
  let seen: Seen

  package init(
    to enterprise: String, at complex: ID<Complex>, in district: Region,
    _ particulars: Handover.Particulars, origin: Origin = .manual,
    seen: Seen = .nothing
  ) {
    self.enterprise = enterprise
    complexID = complex
    self.district = district
    self.particulars = particulars
    self.origin = origin
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws -> ID<Handover> {
    try particulars.check(on: tx.today)
    let enterprise = try tx.db.enterprise(enterprise, in: district)
    let phases = try tx.db.handovers(of: complexID, in: district).map(\.particulars.phase)
    if phases.contains(particulars.phase) {
      throw HandoverRefusal.phaseTaken(particulars.phase)
    }
    let handover = Handover(
      id: tx.newID(), complex: complexID, enterpriseCode: enterprise.creditCode,
      region: complex.region, particulars: particulars, origin: origin)
    try tx.db.insert(handover)
    tx.ask(AskedField(Handover.self, "enterprise"))
    tx.give(seen.left(in: handover.sheet, and: ["enterprise": self.enterprise], of: Handover.self))
    try handover.announce(after: Handover.Particulars(), in: tx)
    tx.note(
      "登记“\(complex.name)”\(particulars.phase)的承接查验", about: handover.id.reference,
      changes: particulars.asNew)
    tx.note("登记\(particulars.phase)的承接查验", about: complexID.reference)
    return handover.id
  }
}
