/// Which columns a register's tables have, and what they mean. The words are data: another office
/// with other headers needs another profile, not other code.
package struct ImportProfile: Hashable, Sendable {
  /// The register: `complexes`.
  package let kind: String
  /// What people call it.
  package let title: String
  package let fields: [Field]

  package init(kind: String, title: String = "", fields: [Field]) {
    self.kind = kind
    self.title = title
    self.fields = fields
  }

  /// Finds the fields in a row of headers.
  package func match(_ header: SheetRow) -> ImportPlan {
    HeaderMatch(profile: self, header: header).plan
  }
}
