/// Which organs already hold what the registers ask for, and how long a value may stand before
/// somebody is asked whether it still holds.
public struct FieldHolders: Hashable, Sendable {
  public let groups: [FieldHolder]
  /// `nil` where the district has not decided it; then nobody is asked.
  public let confirmAfterMonths: Int?

  public static let undecided = FieldHolders(groups: [], confirmAfterMonths: nil)

  /// - Returns: nothing for a field of which nobody has said who holds it.
  public func holder(of field: String, in kind: String) -> FieldHolder? {
    groups.first { $0.kind == kind && $0.fields.contains(field) }
  }
}

/// Fields of one kind of thing, and the organs, classes of organs or roles that hold them.
public struct FieldHolder: Hashable, Sendable {
  /// As the record calls it: `Complex`.
  public let kind: String
  public let fields: [String]
  public let organs: [String]
  public let cites: [Citation]
}
