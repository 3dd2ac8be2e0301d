import Acts
import Kernel
import Storage

/// The batch of the same file that was not finished: its process died, or its machine.
struct FindUnfinished: Look {
  static let permission = Permission.importRegistry

  let district: Region
  let kind: ImportKind
  let digest: String

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> ImportBatch? {
    try sight.db.unfinishedBatch(of: digest, kind.name, in: district)
  }
}
