/// What a doer may be allowed to do. Each area names its own in one extension.
package struct Permission: Hashable, Sendable {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }
}

/// How far somebody's authority reaches.
package enum Scope: Hashable, Sendable {
  case region(Region)
  /// What belongs to one enterprise, by credit code, wherever in the district it lies.
  case enterprise(String, in: Region)

  package func covers(_ subject: some Regional) -> Bool {
    switch self {
    case .region(let region): region.contains(subject.region)
    case .enterprise(let code, let district):
      subject.enterprise == code && district.contains(subject.region)
    }
  }

  package var region: Region {
    switch self {
    case .region(let region), .enterprise(_, let region): region
    }
  }
}

/// A scope is its own subject: a list is asked of a scope, and answered within it.
extension Scope: Regional {
  package var enterprise: String? {
    if case .enterprise(let code, _) = self { code } else { nil }
  }
}

package struct Grant: Hashable, Sendable {
  package let permission: Permission
  package let scope: Scope

  package init(_ permission: Permission, in scope: Scope) {
    self.permission = permission
    self.scope = scope
  }
}

/// The person, job or command that acts, with everything needed to decide whether it may.
package struct Doer: Hashable, Sendable {
  package let id: ID<Doer>
  package let name: String
  /// The organ it acts for: a key of the rulebook, a 12-digit region code or a credit code.
  package let organ: String
  package let grants: Set<Grant>

  package init(id: ID<Doer>, name: String, organ: String = "", grants: Set<Grant>) {
    self.id = id
    self.name = name
    self.organ = organ
    self.grants = grants
  }

  package func may(_ permission: Permission, on subject: some Regional) -> Bool {
    grants.contains { $0.permission == permission && $0.scope.covers(subject) }
  }

  /// Where the doer holds a permission at all, widest first: what a list may show.
  package func scopes(for permission: Permission) -> [Scope] {
    grants.filter { $0.permission == permission }.map(\.scope)
      .sorted {
        ($0.region.depth, $0.region.description) < ($1.region.depth, $1.region.description)
      }
  }
}
