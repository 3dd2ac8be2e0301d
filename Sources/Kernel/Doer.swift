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
  /// Several of the above, for somebody who holds posts in several places.
  indirect case several([Scope])

  package func covers(_ subject: some Regional) -> Bool {
    switch self {
    case .several(let parts): parts.contains { $0.covers(subject) }
    case .region(let region): region.contains(subject.region)
    case .enterprise(let code, let district):
      subject.enterprise == code && district.contains(subject.region)
    }
  }

  /// The smallest region around all of it. What lies in it need not lie in the scope.
  package var region: Region {
    switch self {
    case .region(let region), .enterprise(_, let region): region
    case .several(let parts): Region(around: parts.map(\.region))
    }
  }

  /// Its regions and enterprises, one by one.
  package var parts: [Scope] {
    if case .several(let parts) = self { parts } else { [self] }
  }

  /// The regions that are covered whole.
  package var regions: [Region] {
    parts.compactMap { if case .region(let region) = $0 { region } else { nil } }
  }

  /// The enterprises whose own matters are all that is covered; `nil` where a region is.
  package var enterprises: [String]? {
    regions.isEmpty ? parts.compactMap(\.enterprise) : nil
  }
}

/// A scope is its own subject: a list is asked of a scope, and answered within it. Whoever asks
/// must hold the permission in each of its parts.
extension Scope: Regional {
  package var enterprise: String? {
    if case .enterprise(let code, _) = self { code } else { nil }
  }

  package var severalParts: [Scope] {
    if case .several(let parts) = self { parts } else { [] }
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
  /// The name of the token by which a program acts for the person.
  package let via: String?

  package init(
    id: ID<Doer>, name: String, organ: String = "", grants: Set<Grant>, via: String? = nil
  ) {
    self.via = via
    self.id = id
    self.name = name
    self.organ = organ
    self.grants = grants
  }

  package func may(_ permission: Permission, on subject: some Regional) -> Bool {
    let parts = subject.severalParts
    guard parts.isEmpty else { return parts.allSatisfy { may(permission, on: $0) } }
    return grants.contains { $0.permission == permission && $0.scope.covers(subject) }
  }

  /// Everything where the doer holds a permission: what a list may show. A place within another
  /// is not named twice.
  package func scope(for permission: Permission) -> Scope? {
    var kept: [Scope] = []
    for scope in scopes(for: permission) where !kept.contains(where: { $0.covers(scope) }) {
      kept.append(scope)
    }
    return kept.count > 1 ? .several(kept) : kept.first
  }

  /// Where the doer holds a permission at all, widest first; of one place, the whole before what
  /// belongs to one enterprise there.
  package func scopes(for permission: Permission) -> [Scope] {
    grants.filter { $0.permission == permission }.map(\.scope)
      .sorted {
        ($0.region.depth, $0.region.description, $0.enterprise ?? "")
          < ($1.region.depth, $1.region.description, $1.enterprise ?? "")
      }
  }
}
