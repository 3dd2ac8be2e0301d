import Acts
import Kernel
import Storage

/// Complexes with further listings of the same name, for a person to merge or keep apart.
struct ShowMerges: Look {
  static let permission = Permission.mergeComplexes
  static let size = 20

  let district: Region
  let after: ID<Complex>?

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> MergesPage {
    let ids = try sight.db.complexesToMerge(in: district, after: after, limit: Self.size + 1)
    let shown = Array(ids.prefix(Self.size))
    let complexes = try sight.db.complexes(shown, in: district)
    let listings = Dictionary(
      grouping: try sight.db.openListings(of: shown, in: district), by: \.complex)
    return MergesPage(
      pairs: shown.compactMap { id in complexes[id].map { ($0, listings[id] ?? []) } },
      counts: try sight.db.mergeCounts(in: district),
      older: ids.count > Self.size ? shown.last : nil)
  }
}
