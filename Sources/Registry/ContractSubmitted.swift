package import Civil
package import Facts
package import Kernel
package import Rulebook

/// An enterprise handed a contract in to be filed.
package struct ContractSubmitted: Event {
  package static let kind = "contract.submitted"
  /// What whoever keeps the filings then says has happened.
  package static let answer = ContractFiled.kind

  package let contract: Contract
  package let on: Day
  package let evidence: [Attachment]

  package var region: Region { contract.region }
  package var enterprise: String? { contract.enterpriseCode }
  package var subject: [String: String] { contract.subject }
  package var attributes: [String: Attribute] { contract.attributes }
}
