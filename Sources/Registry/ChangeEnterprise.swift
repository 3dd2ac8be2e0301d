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

  package init(
    _ creditCode: String, in district: Region, to particulars: Enterprise.Particulars,
    why: String?
  ) {
    self.creditCode = creditCode
    self.district = district
    self.particulars = particulars
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Enterprise {
    try db.enterprise(creditCode, in: district)
  }

  package func perform(on enterprise: Enterprise, in tx: Transaction) throws {
    let changes = enterprise.particulars.changes(to: particulars)
    guard !changes.isEmpty else { throw EnterpriseRefusal.nothingChanged }
    var changed = enterprise
    changed.particulars = particulars
    try tx.db.update(changed)
    tx.note(
      "修改企业资料", about: enterprise.id.reference, changes: changes.map(Change.init), why: why)
  }
}
