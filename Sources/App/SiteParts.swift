package import Acts
package import Evidence
package import Facts
package import Kernel
package import Mustache
package import Obligations
package import Storage
package import Web

/// What a site is made of: an installation, or a test's own.
package struct SiteParts: Sendable {
  package let district: Region
  package let database: any Database
  package let surroundings: Surroundings
  package let key: Key
  package let resources: Resources
  package let templates: MustacheLibrary
  package let rules: Rules
  package let evidence: EvidenceStore
  package let policy: LedgerPolicy?

  package init(
    district: Region, database: any Database, surroundings: Surroundings, key: Key,
    resources: Resources, templates: MustacheLibrary, rules: Rules, evidence: EvidenceStore,
    policy: LedgerPolicy? = nil
  ) {
    self.district = district
    self.database = database
    self.surroundings = surroundings
    self.key = key
    self.resources = resources
    self.templates = templates
    self.rules = rules
    self.evidence = evidence
    self.policy = policy
  }
}
