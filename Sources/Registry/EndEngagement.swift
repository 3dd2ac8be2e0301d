package import Acts
package import Civil
package import Kernel
package import Storage

/// An enterprise leaves a complex. A day said too early or too late is corrected the same way.
package struct EndEngagement: Act {
  package static let permission = Permission.endEngagement

  let id: ID<Engagement>
  let district: Region
  let day: Day
  let why: String?

  package init(_ id: ID<Engagement>, in district: Region, on day: Day, why: String?) {
    self.id = id
    self.district = district
    self.day = day
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Engagement {
    try db.engagement(id, in: district)
  }

  /// - Returns: the complex that it leaves.
  package func perform(on engagement: Engagement, in tx: Transaction) throws -> ID<Complex> {
    guard day > engagement.from else { throw EngagementRefusal.endsBeforeStart(engagement.from) }
    if engagement.until == day { throw EngagementRefusal.ended(day) }
    try requireNoSuccessorBefore(engagement, in: tx)
    try tx.db.end(engagement, on: day, why: why)

    let complex = try tx.db.complex(engagement.complex, in: district)
    let enterprise = try tx.db.enterprise(engagement.enterpriseCode, in: district)
    let change = Change(
      "to_on", from: engagement.until?.description, to: day.description)
    tx.note(
      "“\(enterprise.name)”定于 \(day) 退出", about: complex.id.reference, changes: [change],
      why: why)
    tx.note(
      "定于 \(day) 退出“\(complex.name)”", about: enterprise.id.reference, changes: [change],
      why: why)
    tx.announce(
      ModeEnded(
        complex: complex, mode: engagement.mode, enterprise: enterprise.creditCode, on: day))
    return complex.id
  }

  private func requireNoSuccessorBefore(_ engagement: Engagement, in tx: Transaction) throws {
    let next = try tx.db.engagements(of: engagement.complex, in: district)
      .filter { $0.from > engagement.from }.map(\.from).min()
    if let next, day > next { throw EngagementRefusal.later }
  }
}
