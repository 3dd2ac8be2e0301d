package import Acts
package import Kernel
package import Storage

/// Enters or corrects the dates of a handover.
package struct ChangeHandover: Act {
  package static let permission = Permission.changeHandover

  let id: ID<Handover>
  let district: Region
  let particulars: Handover.Particulars
  let why: String?
  let seen: Seen

  package init(
    _ id: ID<Handover>, in district: Region, to particulars: Handover.Particulars, why: String?,
    seen: Seen = .nothing
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.why = why
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Handover {
    try db.handover(id, in: district)
  }

  /// - Returns: what others had changed meanwhile, and is kept.
  @discardableResult
  package func perform(on handover: Handover, in tx: Transaction) throws -> [String] {
    let (particulars, kept) = try handover.particulars.joined(with: particulars, seen: seen)
    try particulars.check(on: tx.today)
    let changes = handover.particulars.changes(to: particulars)
    guard !changes.isEmpty else { throw HandoverRefusal.nothingChanged }
    if particulars.phase != handover.particulars.phase {
      let others = try tx.db.handovers(of: handover.complex, in: district)
      if others.contains(where: { $0.particulars.phase == particulars.phase }) {
        throw HandoverRefusal.phaseTaken(particulars.phase)
      }
    }
    var changed = handover
    changed.particulars = particulars
    try tx.db.update(changed)
    try changed.announce(after: handover.particulars, in: tx)
    tx.note(
      "修改\(particulars.phase)承接查验的日期", about: id.reference,
      changes: changes.map(Change.init), why: why)
    return kept
  }
}
