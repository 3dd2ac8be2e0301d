import Civil

/// An owner as everybody sees them who has given no reason to see more.
struct MaskedOwner: Sendable {
  let name: String
  let kind: String
  let phone: String
  let identity: String

  init(_ owner: Owner.Particulars?) {
    guard let owner else {
      (name, kind, phone, identity) = ("（信息已删除）", "", "", "")
      return
    }
    kind = owner.kind.label
    phone = owner.phone.map(Masked.phone) ?? ""
    switch owner.kind {
    case .person:
      name = Masked.name(owner.name)
      identity = owner.identity.map(Masked.identityNumber) ?? ""
    // The names and codes of organisations are public.
    case .organisation:
      name = owner.name
      identity = owner.identity ?? ""
    }
  }

  init(whole owner: Owner.Particulars) {
    name = owner.name
    kind = owner.kind.label
    phone = owner.phone ?? ""
    identity = owner.identity ?? ""
  }
}
