import Civil
import Facts
import Kernel
import Rulebook

/// An enterprise handed a contract in to be filed.
struct ContractSubmitted: Event {
  static let kind = "contract.submitted"

  let contract: Contract
  let on: Day
  let evidence: [Attachment]

  var region: Region { contract.region }
  var enterprise: String? { contract.enterpriseCode }
  var subject: [String: String] { contract.subject }
  var attributes: [String: Attribute] { contract.attributes }
}
