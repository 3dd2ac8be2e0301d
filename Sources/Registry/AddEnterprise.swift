package import Acts
import Civil
package import Kernel
import Organs
package import Storage

/// Puts an enterprise into the register under its credit code.
package struct AddEnterprise: Act {
  package static let permission = Permission.addEnterprise

  let creditCode: String
  let district: Region
  let particulars: Enterprise.Particulars
  let origin: Origin

  package init(
    _ creditCode: String, in district: Region, _ particulars: Enterprise.Particulars,
    origin: Origin = .manual
  ) {
    self.creditCode = creditCode
    self.district = district
    self.particulars = particulars
    self.origin = origin
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func perform(on district: Region, in tx: Transaction) throws -> String {
    guard let code = SocialCreditCode(creditCode.uppercased()) else {
      throw EnterpriseRefusal.badCode(creditCode)
    }
    if let known = try tx.db.knownEnterprise(code.description, in: district) {
      throw EnterpriseRefusal.known(code.description, as: known.name)
    }
    let enterprise = Enterprise(
      creditCode: code.description, region: district, particulars: particulars, origin: origin)
    try tx.db.insert(enterprise, at: tx.now)
    tx.note(
      "登记物业企业“\(enterprise.name)”", about: enterprise.id.reference,
      changes: particulars.asNew)
    try tx.add(
      Organ(
        id: enterprise.creditCode, kind: .enterprise, name: enterprise.name,
        shortName: enterprise.shortName, region: district))
    return enterprise.creditCode
  }
}
