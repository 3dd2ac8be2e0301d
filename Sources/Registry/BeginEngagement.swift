package import Acts
package import Civil
package import Imports
package import Kernel
package import Storage

/// An enterprise takes charge of a complex.
package struct BeginEngagement: Act {
  package static let permission = Permission.beginEngagement

  let complexID: ID<Complex>
  let district: Region
  let enterprise: String
  let mode: ServiceMode
  let from: Day
  let until: Day?
  let batch: ID<ImportBatch>?

  package init(
    _ enterprise: String, at complex: ID<Complex>, in district: Region,
    mode: ServiceMode = .professional, from: Day, until: Day? = nil,
    batch: ID<ImportBatch>? = nil
  ) {
    complexID = complex
    self.district = district
    self.enterprise = enterprise
    self.mode = mode
    self.from = from
    self.until = until
    self.batch = batch
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws -> ID<Engagement> {
    let enterprise = try tx.db.enterprise(enterprise, in: district)
    let engagement = Engagement(
      id: tx.newID(), region: complex.region, complex: complex.id,
      enterpriseCode: enterprise.creditCode, mode: mode, from: from, until: until,
      previousEnd: try endOfTheLast(in: tx))
    try tx.db.insert(engagement, batch: batch)
    try takeCharge(of: complex, in: tx)
    try note(enterprise, complex, engagement, in: tx)
    return engagement.id
  }

  private func endOfTheLast(in tx: Transaction) throws -> Day? {
    if let until, until <= from { throw EngagementRefusal.endsBeforeStart(from) }
    guard let last = try tx.db.lastEngagement(of: complexID, in: district) else { return nil }
    guard let end = last.until else {
      let name = try tx.db.enterprise(last.enterpriseCode, in: district).name
      throw EngagementRefusal.occupied(by: name, until: nil)
    }
    guard end <= from else { throw EngagementRefusal.before(end) }
    return end
  }

  private func takeCharge(of complex: Complex, in tx: Transaction) throws {
    var complex = complex
    complex.enterprise = enterprise
    complex.mode = mode
    try tx.db.update(complex)
    var decision = ModeDecision()
    (decision.mode, decision.from, decision.decidedBy) = (mode, from, tx.doer.name)
    decision.ground = "“\(try tx.db.enterprise(enterprise, in: district).name)”进驻"
    try tx.db.add(decision, at: complex, as: tx.newID())
    try tx.db.handItems(of: complex.id, to: enterprise, in: district)
  }

  private func note(
    _ enterprise: Enterprise, _ complex: Complex, _ engagement: Engagement, in tx: Transaction
  ) throws {
    let before = try complex.enterprise.map { try tx.db.enterprise($0, in: district).name }
    tx.note(
      "“\(enterprise.name)”自 \(from) 进驻", about: complex.id.reference,
      changes: [
        Change("enterprise", from: before, to: enterprise.name),
        Change("mode", from: complex.mode?.label, to: mode.label),
      ].filter { $0.before != $0.after })
    tx.note("自 \(from) 服务“\(complex.name)”", about: enterprise.id.reference)
    tx.announce(
      ModeDecided(complex: complex, mode: mode, enterprise: enterprise.creditCode, on: from))
  }
}
