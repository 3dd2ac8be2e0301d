package import Acts
package import Civil
import Facts
package import Kernel
package import Rulebook
package import Storage

/// A portion of all facts in the order in which they became known.
package struct ReadFacts: Look {
  package static let permission = Permission.seeObligations
  private static let portion = 2_000

  private let at: Instant
  private let id: String
  private let district: Region

  package init(after at: Instant, _ id: String, in district: Region) {
    self.at = at
    self.id = id
    self.district = district
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func answer(about district: Region, in sight: Sight) throws -> [Fact] {
    try sight.db.facts(after: (at, id), in: district.district, limit: Self.portion).map(\.fact)
  }
}
