import Acts
import Kernel
import Storage

/// What the district is called, as far as the register of places knows.
struct ShowDistrictName: Look {
  static let permission = Permission.importRegistry

  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> Set<String> {
    Set([try sight.db.place(district)?.name].compactMap { $0 })
  }
}
