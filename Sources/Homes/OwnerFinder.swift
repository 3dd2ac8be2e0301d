package import Acts
import Civil
package import Kernel
import Registry
import Storage
package import Tables

/// Finds owners by exactly a name, a telephone number or the number of a document, for those who
/// may look for them. What is found is masked: it says where the person owns, not who they are.
package struct OwnerFinder: Finder {
  package let permission = Permission.findOwner
  package let heading = "业主"

  private let vault: Vault

  package init(_ vault: Vault) {
    self.vault = vault
  }

  package func find(
    _ text: String, within scope: Scope, limit: Int, in sight: Sight
  ) throws -> Found {
    guard text.count > 1 else { return Found([], count: 0, list: nil) }
    let owners = try sight.db.owners(
      marked: vault.marks(meantBy: text), within: scope, vault, limit: Found.most + 1)
    let shown = owners.prefix(limit)
    let names = try sight.db.names(
      of: Set(shown.map(\.complex)), in: Region(scope.region.district))
    return Found(
      shown.map { owner in
        let masked = MaskedOwner(owner.particulars)
        let details = [names[owner.complex] ?? "", masked.phone].filter { !$0.isEmpty }
        return Found.Thing(
          masked.name, details.joined(separator: " · "), at: "/owners/\(owner.id)")
      }, count: owners.count, list: nil)
  }
}

extension Vault {
  /// What was typed may be any of the three.
  func marks(meantBy text: String) -> [String] {
    [
      mark(name: text),
      (try? Phone(reading: text)).map { mark(phone: $0.description) },
      (try? IdentityFormat().read(text)).map(mark(identity:)),
    ].compactMap { $0 }
  }
}
