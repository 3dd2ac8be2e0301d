import Civil
import Kernel

/// Which contracts a list shows; the latest signed come first.
struct ContractFilter: Hashable, Sendable {
  var text = ""
  var kind: Contract.Kind?
  var place: Region?
  var enterprise: String?
  /// Filed, not filed, or either.
  var isFiled: Bool?
  /// Handed in and waiting to be confirmed.
  var isWaiting = false

  init() {}

  init(_ value: (String) -> String?) {
    text = value("q")?.trimmed ?? ""
    kind = value("type").flatMap(Contract.Kind.init)
    place = value("place").flatMap { Region(code: $0) }
    enterprise = value("enterprise").flatMap { $0.isEmpty ? nil : $0 }
    isFiled = ["yes": true, "no": false][value("filed") ?? ""]
    isWaiting = value("filed") == "waiting"
  }

  /// As it stands in the address.
  var filing: String? { isWaiting ? "waiting" : isFiled.map { $0 ? "yes" : "no" } }

  func address(after last: ID<Contract>? = nil) -> String {
    Address(
      "/contracts",
      given: [
        ("q", text), ("type", kind?.rawValue), ("place", place?.code), ("enterprise", enterprise),
        ("filed", filing), ("after", last?.rawValue),
      ]
    ).description
  }
}

/// One line of a list of contracts.
struct ContractLine: Sendable {
  let id: ID<Contract>
  let number: String
  let complex: String
  let enterprise: String
  let kind: Contract.Kind
  let signedOn: Day
  let toOn: Day?
  let submittedOn: Day?
  let filedOn: Day?
}
