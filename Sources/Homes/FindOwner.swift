import Acts
import Kernel
import Registry
import Storage

/// Finds owners by exactly a name, a telephone number or the number of a document. That somebody
/// looked stands in the record, and not for whom: the record is kept for good.
struct FindOwner: Act {
  static let permission = Permission.findOwner

  static let most = 50

  let scope: Scope
  let text: String
  let vault: Vault

  struct Found: Sendable {
    let owner: Owner
    let complexName: String
  }

  func subject(in db: any ReadConnection) -> Scope { scope }

  func perform(on scope: Scope, in tx: Transaction) throws -> [Found] {
    let owners = try tx.db.owners(
      marked: vault.marks(meantBy: text), within: scope, vault, limit: Self.most)
    let district = Region(scope.region.district)
    let names = try tx.db.names(of: Set(owners.map(\.complex)), in: district)
    tx.note("查找业主，找到 \(owners.count) 位", about: ID<Region>(rawValue: district.code).reference)
    return owners.map { Found(owner: $0, complexName: names[$0.complex] ?? "") }
  }
}
