import Civil
import Kernel
import Storage

/// An address in somebody else's system that hears of what happens within the reach of an organ: a
/// region, or what belongs to one enterprise.
struct Hook: Regional, Sendable {
  enum State: String, Sendable, CaseIterable, SQLConvertible {
    case active, paused
  }

  /// What people say of it.
  struct Particulars: Hashable, Sendable {
    var name: String
    var address: String
    /// Kinds of the vocabulary; `everything` for all of them.
    var kinds: Set<String>
  }

  static let everything = "*"
  static let most = 10
  /// How long a secret that has been replaced still signs beside the new one.
  static let graceSeconds: Int64 = 86_400

  let id: ID<Hook>
  let place: HookPlace
  var particulars: Particulars
  var state: State
  /// Sealed, as all secrets that must be used again.
  var secret: String
  var former: String?
  var formerUntil: Instant?
  let madeAt: Instant

  var region: Region { place.region }
  var enterprise: String? { place.enterprise }

  func hears(_ kind: String, _ subject: some Regional) -> Bool {
    place.covers(subject)
      && !particulars.kinds.isDisjoint(with: [kind, Self.everything])
  }
}

/// Whose address it is, and how far the organ reaches.
struct HookPlace: Regional, Hashable, Sendable {
  let organ: String
  let region: Region
  let enterprise: String?

  init(organ: String, region: Region, enterprise: String?) {
    self.organ = organ
    self.region = region
    self.enterprise = enterprise
  }

  /// The widest place where somebody may keep addresses.
  init?(of doer: Doer) {
    guard let scope = doer.scopes(for: .keepHooks).first else { return nil }
    self.init(organ: doer.organ, region: scope.region, enterprise: scope.enterprise)
  }

  func covers(_ subject: some Regional) -> Bool {
    if let enterprise { return Scope.enterprise(enterprise, in: region).covers(subject) }
    return region.contains(subject.region)
  }
}

extension Hook.Particulars {
  var kindText: String { kinds.sorted().joined(separator: " ") }
}
