package import Civil
package import Kernel
package import Rulebook

/// An event of any kind of the vocabulary, as a person or a file reports it: for the kinds that
/// no area announces as a type of its own.
package struct RecordedEvent: Event {
  package static let kind = "*"

  package let kind: String
  package let subject: [String: String]
  package let on: Day
  package let region: Region
  package let enterprise: String?
  package let attributes: [String: Attribute]
  package let supersedes: ID<Fact>?
  package let withdraws: Bool
  package let evidence: [Attachment]

  package init(
    _ kind: String, about subject: [String: String], on: Day, in region: Region,
    enterprise: String? = nil, attributes: [String: Attribute] = [:],
    supersedes: ID<Fact>? = nil, withdraws: Bool = false, evidence: [Attachment] = []
  ) {
    self.kind = kind
    self.subject = subject
    self.on = on
    self.region = region
    self.enterprise = enterprise
    self.attributes = attributes
    self.supersedes = supersedes
    self.withdraws = withdraws
    self.evidence = evidence
  }
}
