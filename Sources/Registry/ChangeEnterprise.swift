package import Acts
package import Kernel
package import Storage

/// Corrects or completes what the register says about an enterprise.
package struct ChangeEnterprise: Act {
  package static let permission = Permission.changeEnterprise

  let creditCode: String
  let district: Region
  let particulars: Enterprise.Particulars
  let why: String?
  let seen: Seen

  package init(
    _ creditCode: String, in district: Region, to particulars: Enterprise.Particulars,
    why: String?,
    seen: Seen = .nothing
  ) {
    self.creditCode = creditCode
    self.district = district
    self.particulars = particulars
    self.why = why
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Enterprise {
    try db.enterprise(creditCode, in: district)
  }

  /// - Returns: what others had changed meanwhile, and is kept.
  @discardableResult
  package func perform(on enterprise: Enterprise, in tx: Transaction) throws -> [String] {
    let (particulars, kept) = try enterprise.particulars.joined(with: particulars, seen: seen)
    let changes = enterprise.particulars.changes(to: particulars)
    guard !changes.isEmpty else { throw EnterpriseRefusal.nothingChanged }
    var changed = enterprise
    changed.particulars = particulars
    try tx.db.update(changed)
    tx.note(
      "修改企业资料", about: enterprise.id.reference, changes: changes.map(Change.init), why: why)
    return kept
  }
}
