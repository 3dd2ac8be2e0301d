package import Acts
package import Civil
package import Kernel
import Organs
package import Storage

/// The digest of one's own organ.
struct ShowDigest: Look {
  static let permission = Permission.ownPlace

  let mine: Mine
  let organName: String
  let day: Day

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func answer(about scope: Scope, in sight: Sight) throws -> Digest {
    try mine.require(sight.doer)
    let district = Region(mine.district)
    let found = try sight.db.notices(
      from: day.start, to: day.adding(1).start, for: sight.doer, in: district,
      limit: PrintDigests.most)
    return Digest(
      organ: sight.doer.organ, name: organName, day: day, found,
      names: try sight.db.names(in: found, district))
  }
}

/// The digests of all organs as texts, for a program that sends them.
package struct PrintDigests: Look {
  package static let permission = Permission.printDigests
  static let most = 20_000

  let district: Region
  let day: Day
  let organ: String?

  package init(of organ: String? = nil, in district: Region, on day: Day) {
    self.organ = organ
    self.district = district
    self.day = day
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  /// Each organ's own text, in the order of their ids; organs that have nothing to hear are left out.
  package func answer(
    about district: Region, in sight: Sight
  ) throws -> [(organ: String, text: String)] {
    let found = try sight.db.notices(
      from: day.start, to: day.adding(1).start, organ: organ, in: district, limit: Self.most)
    let called = try sight.db.names(in: found, district)
    let byOrgan = Dictionary(grouping: found, by: \.notice.organ)
    let names = try sight.db.organNames(byOrgan.keys, in: district)
    return byOrgan.sorted { $0.key < $1.key }.map { organ, notices in
      (
        organ,
        Digest(
          organ: organ, name: names[organ] ?? organ, day: day, notices, names: called
        ).text
      )
    }
  }
}
