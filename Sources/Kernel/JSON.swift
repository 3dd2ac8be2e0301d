/// One value of JSON. Numbers are whole: areas, money and counts are kept in their smallest units,
/// and days, instants and codes are text.
public enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int64)
  /// A number that is not whole; understood, so that it can be refused by name.
  case fraction(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// An object without the members that have no value.
  public static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  public static func number(_ number: Int) -> JSON { .number(Int64(number)) }

  public static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }

  /// A member of an object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  public var items: [JSON] {
    if case .list(let items) = self { items } else { [] }
  }

  public var asText: String? {
    if case .text(let text) = self { text } else { nil }
  }

  public var asNumber: Int64? {
    if case .number(let number) = self { number } else { nil }
  }

  public var asFlag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }
}

extension JSON: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self = .number(value) }
}
