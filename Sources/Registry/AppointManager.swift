package import Acts
package import Civil
package import Kernel
package import Storage

/// Names the person who answers for the service in a complex; the one before steps down.
package struct AppointManager: Act {
  package static let permission = Permission.appointManager

  let complexID: ID<Complex>
  let district: Region
  let name: String
  let phone: String?
  let from: Day

  package init(
    _ name: String, phone: String?, at complex: ID<Complex>, in district: Region, from: Day
  ) {
    self.name = name
    self.phone = phone
    complexID = complex
    self.district = district
    self.from = from
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws -> ID<ProjectManager> {
    if name.isEmpty { throw ManagerRefusal.nameMissing }
    let engagements = try tx.db.engagements(of: complexID, in: district)
    guard let engagement = engagements.first(where: { $0.covers(from) }) else {
      throw ManagerRefusal.enterpriseAbsent
    }
    let present = try endThePresent(in: tx)
    let manager = ProjectManager(
      id: tx.newID(), region: complex.region, enterpriseCode: engagement.enterpriseCode,
      complex: complexID, name: name, phone: phone, from: from, until: nil)
    try tx.db.insert(manager)
    tx.note(
      "\(name) 自 \(from) 任项目负责人", about: complexID.reference,
      changes: [Change("manager", from: present, to: name)])
    tx.announce(
      ManagerChanged(complex: complex, enterprise: engagement.enterpriseCode, on: from))
    return manager.id
  }

  private func endThePresent(in tx: Transaction) throws -> String? {
    let all = try tx.db.managers(of: complexID, in: district)
    guard let present = all.first(where: { $0.until == nil }) else { return nil }
    guard present.from < from else { throw ManagerRefusal.before(present.from) }
    try tx.db.end(present, on: from)
    return present.name
  }
}
