/// The organs of the district as the book knows them. People change, organs stay.
public struct Organs: Sendable {
  /// Single organs and the members of classes, by id.
  public let all: [String: BookOrgan]
  /// Classes of organs of which there are several: `street` 街道办事处.
  public let classes: [String: OrganClass]
  /// The parts that enterprises, developers and others play in a matter.
  public let roles: [String: BookRole]
  public let posts: [BookPost]

  public func members(of name: String) -> [BookOrgan] {
    all.values.filter { $0.class == name }.sorted { $0.id < $1.id }
  }

  public func title(of id: String) -> String? {
    all[id]?.title ?? roles[id]?.title
  }

  /// The short name of an organ, of a class of organs or of a role.
  public func short(of id: String) -> String? {
    all[id]?.short ?? classes[id]?.title ?? roles[id]?.title
  }
}

public struct BookOrgan: Hashable, Sendable {
  /// `housing`, or the 12-digit code of a street.
  public let id: String
  public let title: String
  public let short: String
  /// `department`, `group`, `office`, `association`, `street` …
  public let kind: String
  public let `class`: String?
  /// The organ in whose house it sits.
  public let seat: String?
  public let place: Place
}

public struct OrganClass: Hashable, Sendable {
  public let name: String
  public let title: String
  /// The attribute that says which member a thing belongs to: `complex.street`.
  public let located: String?
}

public struct BookRole: Hashable, Sendable {
  public let name: String
  public let title: String
  /// It stands for a body of people, not for a single id.
  public let isCollective: Bool
}

/// A post in the leading group, without the name of who holds it.
public struct BookPost: Hashable, Sendable {
  public let organ: String
  /// 组长、副组长、成员
  public let rank: String
  public let title: String
}
