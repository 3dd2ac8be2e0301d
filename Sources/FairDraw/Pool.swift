public import Kernel

/// The list from which is drawn, exactly as it was published: one object a line, `id TAB stratum
/// TAB weight`, in the order of the ids' bytes.
public struct Pool: Sendable {
  public struct Entry: Hashable, Sendable {
    public let id: String
    /// The group whose quota the object falls under.
    public let stratum: String
    /// How many chances the object has.
    public let weight: Int
  }

  public static let greatest = 1_000_000
  /// A draw computes one ticket for each chance.
  public static let mostChances = 10_000_000
  public static let heaviest = 1_000_000

  public let entries: [Entry]
  /// SHA-256 of the file.
  public let hash: Digest

  /// - Parameters:
  ///   - line: where the text stands, if it stands in another file.
  ///   - member: under which name.
  public init(
    _ text: String, line: Int? = nil, member: String = ""
  ) throws(InputFault) {
    var reader = PoolReader(Array(text.utf8), line: line, member: member)
    entries = try reader.entries()
    hash = Digest(of: text)
  }
}
