package import Acts
package import Kernel
package import Storage

extension Permission {
  package static let search = Permission("tables.search")
}

/// One text asked of all finders that the visitor may ask.
package struct FindEverything: Look {
  package static let permission = Permission.search
  package typealias Group = (heading: String, findings: Found)

  let finders: [any Finder]
  let scope: Scope
  let text: String
  /// How many of each kind are shown.
  let limit: Int

  package init(_ finders: [any Finder], within scope: Scope, _ text: String, limit: Int) {
    (self.finders, self.scope, self.limit) = (finders, scope, limit)
    self.text = text
  }

  package func subject(in db: any ReadConnection) -> Scope { scope }

  package func answer(about scope: Scope, in sight: Sight) throws -> [Group] {
    guard !text.isEmpty else { return [] }
    return try finders.compactMap { finder in
      guard let scope = sight.doer.scope(for: finder.permission) else { return nil }
      let findings = try finder.find(text, within: scope, limit: limit, in: sight)
      return findings.count == 0 ? nil : (finder.heading, findings)
    }
  }
}
