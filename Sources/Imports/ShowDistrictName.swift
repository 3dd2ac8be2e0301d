import Acts
import Kernel
import Storage

/// What the district is called, as far as the registers know.
struct ShowDistrictName: Look {
  static let permission = Permission.importRegistry

  let district: Region
  let kinds: ImportKinds

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> Set<String> {
    try kinds.districtNames(sight.db, district)
  }
}
