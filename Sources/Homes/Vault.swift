package import Kernel
import Registry

/// Locks away who an owner is, and finds them again by exactly what was locked away.
package struct Vault: Sendable {
  private let sealed: Sealed
  private let names: BlindIndex
  private let phones: BlindIndex
  private let identities: BlindIndex

  package init(key: Key) {
    sealed = Sealed(key: key)
    names = BlindIndex(key: key, for: "owner.name")
    phones = BlindIndex(key: key, for: "owner.phone")
    identities = BlindIndex(key: key, for: "owner.identity")
  }

  func lock(_ owner: Owner.Particulars, of id: ID<Owner>, nonce: [UInt8]) -> String {
    let parts = [owner.name, owner.phone ?? "", owner.identity ?? ""]
    return sealed.seal(
      Array(parts.joined(separator: Self.separator).utf8), nonce: nonce, for: Self.purpose(id))
  }

  func open(_ text: String, kind: OwnerKind, of id: ID<Owner>) throws -> Owner.Particulars {
    let bytes = try sealed.open(text, for: Self.purpose(id))
    let parts = String(decoding: bytes, as: UTF8.self)
      .split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { throw CannotOpen() }
    var owner = Owner.Particulars()
    owner.kind = kind
    owner.name = parts[0]
    owner.phone = parts[1].isEmpty ? nil : parts[1]
    owner.identity = parts[2].isEmpty ? nil : parts[2]
    return owner
  }

  func marks(of owner: Owner.Particulars) -> OwnerMarks {
    OwnerMarks(
      name: mark(name: owner.name), phone: owner.phone.map(phones.of),
      identity: owner.identity.map(identities.of))
  }

  func mark(name: String) -> String {
    names.of(HomeName.folded(name).filter { !"·•・.".contains($0) })
  }
  func mark(phone: String) -> String { phones.of(phone) }
  func mark(identity: String) -> String { identities.of(identity) }

  /// A text sealed for one owner opens as no other's.
  private static func purpose(_ id: ID<Owner>) -> String { "owner/\(id)" }
  /// Stands in no text that people may write: it is cut out on reading.
  private static let separator = "\u{1F}"
}

/// By what an owner is found: digests of name, phone and number.
struct OwnerMarks: Hashable, Sendable {
  let name: String
  let phone: String?
  let identity: String?
}
