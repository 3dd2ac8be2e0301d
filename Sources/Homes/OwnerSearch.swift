package import Acts
import Civil
package import Kernel
import Storage
package import Tables

/// Finds owners by exactly the number of a telephone or of a document, for those who may look for
/// them. What is found is masked: it says where the person owns, not who they are.
package struct OwnerSearch: PersonSearch {
  package let permission = Permission.findOwner
  package let heading = "业主"
  package let page = "/owners/find"

  private let vault: Vault

  package init(_ vault: Vault) {
    self.vault = vault
  }

  package func isMeant(by text: String) -> Bool {
    let bare = String(HomeName.folded(text).filter { !$0.isWhitespace && $0 != "-" }).uppercased()
    if (try? Phone(reading: bare))?.isMobile == true { return true }
    let digits = bare.count == 18 && bare.hasSuffix("X") ? String(bare.dropLast()) : bare
    guard [15, 17, 18].contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return false }
    return SocialCreditCode(bare) == nil
  }

  package func find(_ text: String, within scope: Scope, in tx: Transaction) throws -> Found {
    let act = FindOwner(scope: scope, text: text, vault: vault)
    let found = try act.perform(on: scope, in: tx)
    return Found(
      found.map {
        let masked = MaskedOwner($0.owner.particulars)
        let details = [$0.complexName, masked.phone].filter { !$0.isEmpty }
        return Found.Thing(
          masked.name, details.joined(separator: " · "), at: "/owners/\($0.owner.id)")
      }, count: found.count, list: nil)
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
