package import Civil
package import Kernel
package import Rulebook

/// Something that has happened and that the rulebook or another area may care about.
///
/// Each kind of the vocabulary that an area announces is one small type; `Desk` stores it as a
/// `Fact` in the transaction of the act. A kind that no area has as a type is a `RecordedEvent`.
package protocol Event: Regional, Sendable {
  /// The name in the rulebook's vocabulary: `contract.signed`.
  static var kind: String { get }

  /// The same, of this very event.
  var kind: String { get }

  /// Which things it is about, by role: `complex`, `contract`, `enterprise`, `street` …
  var subject: [String: String] { get }

  /// The day on which it happened in the world.
  var on: Day { get }

  var attributes: [String: Attribute] { get }

  /// The fact that this one corrects: what was announced before was wrong or has been changed.
  var supersedes: ID<Fact>? { get }

  /// `true` if the older fact is taken back and nothing stands in its place.
  var withdraws: Bool { get }

  /// The papers that prove it.
  var evidence: [Attachment] { get }
}

extension Event {
  package var kind: String { Self.kind }
  package var attributes: [String: Attribute] { [:] }
  package var supersedes: ID<Fact>? { nil }
  package var withdraws: Bool { false }
  package var evidence: [Attachment] { [] }
}
