import Acts
import Civil
import Facts
import Kernel
import Rulebook
import Storage

/// Writes down what somebody saw in a complex.
struct RecordSighting<Sight: Sighting>: Act {
  static var permission: Permission { .changeComplex }

  let complexID: ID<Complex>
  let district: Region
  let sighting: Sight

  init(_ sighting: Sight, in complex: ID<Complex>, of district: Region) {
    self.sighting = sighting
    complexID = complex
    self.district = district
  }

  func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  func perform(on complex: Complex, in tx: Transaction) throws {
    guard sighting.on <= tx.today else {
      throw ItemRefusal.inFuture(field: "on", tx.today)
    }
    tx.note(sighting.words, about: complexID.reference)
    tx.announce(Sighted(sighting: sighting, complex: complex))
  }
}

/// A sighting as the rulebook is told of it; `kind` says of which.
private struct Sighted<Sight: Sighting>: Event {
  /// The type has no kind of its own; each sighting has.
  static var kind: String { "sighting" }

  let sighting: Sight
  let complex: Complex

  var kind: String { Sight.kind }
  var region: Region { complex.region }
  var enterprise: String? { complex.enterprise }
  var on: Day { sighting.on }
  var subject: [String: String] { Sight.subject(in: complex.id) }
  var attributes: [String: Attribute] { sighting.attributes }
}
