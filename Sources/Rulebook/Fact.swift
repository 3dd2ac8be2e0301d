public import Civil

/// Something that happened, as the rulebook sees it. Facts are only ever added: a correction is a
/// new fact that supersedes an older one.
public struct Fact: Hashable, Sendable {
  public let id: String
  /// A name from the book's vocabulary: `contract.signed`.
  public let kind: String
  /// Which things it is about, by role: `["contract": "c-9", "complex": "x-3"]`.
  public let subject: [String: String]
  /// Valid time: when it happened in the world.
  public let on: Day
  /// Knowledge time: when the platform learned of it.
  public let knownAt: Instant
  /// Who recorded it: an organ or a person.
  public let by: String
  public let attributes: [String: Attribute]
  /// The id of the fact that this one corrects, if any.
  public let supersedes: String?
  /// `true` if the fact does not replace the older one but takes it back.
  public let withdraws: Bool

  public init(
    id: String, kind: String, subject: [String: String], on: Day, knownAt: Instant, by: String,
    attributes: [String: Attribute] = [:], supersedes: String? = nil, withdraws: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.on = on
    self.knownAt = knownAt
    self.by = by
    self.attributes = attributes
    self.supersedes = supersedes
    self.withdraws = withdraws
  }
}

/// What a fact says beyond its kind, day and subject.
public enum Attribute: Hashable, Sendable {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case list([String])
}

extension Attribute: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int64.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([String].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    }
  }
}
