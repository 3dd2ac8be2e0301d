import Civil
import Facts
package import Kernel
import Rulebook

/// What the registers tell the rulebook. The subject names the things by role; `complex.street`
/// says who is competent where that depends on the street.

/// A contract was signed.
struct ContractSigned: Event {
  static let kind = "contract.signed"

  let contract: Contract
  var supersedes: ID<Fact>?
  var withdraws = false

  var region: Region { contract.region }
  var enterprise: String? { contract.enterpriseCode }
  var subject: [String: String] { contract.subject }
  var on: Day { contract.particulars.signedOn }
  var attributes: [String: Attribute] { contract.attributes }
}

/// A contract was brought to the organ that keeps the filings.
struct ContractFiled: Event {
  static let kind = "contract.filed"

  let contract: Contract
  let on: Day
  var supersedes: ID<Fact>?
  var withdraws = false

  var region: Region { contract.region }
  var enterprise: String? { contract.enterpriseCode }
  var subject: [String: String] { contract.subject }
  var attributes: [String: Attribute] { contract.attributes }
}

extension Contract {
  var subject: [String: String] {
    ["contract": id.rawValue, "complex": complex.rawValue, "enterprise": enterpriseCode]
  }

  var attributes: [String: Attribute] {
    region.streetAttribute.merging(["contract.type": .text(particulars.kind.rawValue)]) { $1 }
  }
}

/// One of the dates of a handover; `kind` says which.
struct HandoverDated: Event {
  /// The type has no kind of its own; each event has.
  static let kind = "handover"

  let kind: String
  let handover: Handover
  let on: Day
  var supersedes: ID<Fact>?
  var withdraws = false

  var region: Region { handover.region }
  var enterprise: String? { handover.enterpriseCode }
  var attributes: [String: Attribute] { handover.region.streetAttribute }

  var subject: [String: String] {
    var subject = [
      "handover": handover.id.rawValue, "complex": handover.complex.rawValue,
      "enterprise": handover.enterpriseCode,
    ]
    subject["developer"] = handover.particulars.developer
    return subject
  }
}

/// A way of managing the complex begins.
struct ModeDecided: Event {
  static let kind = "mode.decided"

  let complex: Complex
  let mode: ServiceMode
  let enterprise: String?
  let on: Day

  var region: Region { complex.region }
  var subject: [String: String] { complex.subject(enterprise) }
  var attributes: [String: Attribute] { complex.attributes(mode) }
}

/// A way of managing the complex ends: an enterprise leaves.
struct ModeEnded: Event {
  static let kind = "mode.ended"

  let complex: Complex
  let mode: ServiceMode
  let enterprise: String?
  let on: Day
  var supersedes: ID<Fact>?

  var region: Region { complex.region }
  var subject: [String: String] { complex.subject(enterprise) }
  var attributes: [String: Attribute] { complex.attributes(mode) }
}

/// Somebody else answers for the service.
struct ManagerChanged: Event {
  static let kind = "manager.changed"

  let complex: Complex
  let enterprise: String?
  let on: Day

  var region: Region { complex.region }
  var subject: [String: String] { complex.subject(enterprise) }
  var attributes: [String: Attribute] { complex.region.streetAttribute }
}

extension Complex {
  fileprivate func subject(_ enterprise: String?) -> [String: String] {
    var subject = ["complex": id.rawValue]
    subject["enterprise"] = enterprise
    return subject
  }

  fileprivate func attributes(_ mode: ServiceMode) -> [String: Attribute] {
    region.streetAttribute.merging(["complex.mode": .text(mode.rawValue)]) { $1 }
  }
}

extension Region {
  /// The 12-digit code of the street, if the place is known that exactly.
  package var street: Region? {
    if depth == 0 { return nil }
    return depth == 1 ? self : parent?.street
  }

  fileprivate var streetAttribute: [String: Attribute] {
    street.map { ["complex.street": .text($0.code)] } ?? [:]
  }
}
