import Civil
package import Kernel
package import Rulebook
import Storage

/// A check of the book together with the code that finds what it looks for.
package struct Check: Sendable {
  package let check: RegisterCheck
  /// `措施15（1）`, or that the district looks for it of its own accord.
  package let basis: String
  /// The owner is a class of organs, one for each street.
  let isOfStreets: Bool
  let find: Finder

  typealias Finder = @Sendable (any ReadConnection, CheckQuestion) throws -> [Contradiction]

  package var id: String { check.id }
}

/// What a check is asked with.
struct CheckQuestion: Sendable {
  let district: Region
  let today: Day
  let check: RegisterCheck
  let rooms: RoomMinimum?

  var code: String { district.district }

  func number(_ name: String) -> Int { check.parameters[name] ?? 0 }
}

/// Two statements of the registers that cannot both be true.
struct Contradiction: Hashable, Sendable {
  /// What it is about, so that the same is known again tomorrow.
  let key: String
  let region: Region
  let enterprise: String?
  /// The thing whose page tells more.
  let name: String
  let href: String
  let one: String
  let other: String
  /// Since when both have stood, where that is known.
  let since: Day?
}

/// The checks of the book that this house knows how to make, in the book's order.
package struct CheckList: Sendable {
  package let checks: [Check]
  let rooms: RoomMinimum?

  package init(_ book: Book) {
    rooms = book.roomMinimum
    checks = book.registerChecks.compactMap { check in
      Self.finders[check.id].map {
        Check(
          check: check, basis: book.basis(of: check),
          isOfStreets: book.organs.classes[check.owner] != nil, find: $0)
      }
    }
  }

  package func check(_ id: String) throws(NotFound) -> Check {
    guard let check = checks.first(where: { $0.id == id }) else {
      throw NotFound(Message(zh: "核对项目", en: "check"), id)
    }
    return check
  }

  /// The names of all that can be found, for a test to hold books against.
  package static var known: Set<String> { Set(finders.keys) }

  private static let finders: [String: Check.Finder] =
    ServiceChecks.finders.merging(ContractChecks.finders) { $1 }
    .merging(AreaChecks.finders) { $1 }.merging(RoomChecks.finders) { $1 }
    .merging(PlaceChecks.finders) { $1 }.merging(PeopleChecks.finders) { $1 }
    .merging(CommitteeChecks.finders) { $1 }.merging(EnterpriseChecks.finders) { $1 }
    .merging(UnitChecks.finders) { $1 }
}

extension Book {
  fileprivate func basis(of check: RegisterCheck) -> String {
    if check.cites.isEmpty { return "区里自己要核对的" }
    return check.cites.map { cite in
      guard let law = sources.laws[cite.source] else { return name(ofClause: cite.anchor) }
      return "\(law.title)第\(cite.anchor)条"
    }.joined(separator: "、")
  }
}
