/// What a rule may leave to books below: its numbers and its organs, each by the key under which
/// it is written.
public enum OverridePoint: String, Sendable, CaseIterable {
  case due, window, bound, lead, requires
  case bearer, to, supervisor, with

  public var isOrgan: Bool { [.bearer, .to, .supervisor, .with].contains(self) }

  /// The features of a rule that it covers when two rules are compared.
  var features: Set<String> {
    switch self {
    case .due: ["due", "counting"]
    case .window: ["every", "at_least"]
    default: [rawValue]
    }
  }
}
