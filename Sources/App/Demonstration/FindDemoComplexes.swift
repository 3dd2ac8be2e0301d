import Acts
import Homes
import Kernel
import Registry
import Storage

/// Which complexes of the register are the generated ones, by their codes.
struct FindDemoComplexes: Look {
  static let permission = Permission.changeHomes

  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> [String: ID<Complex>] {
    try sight.db.complexIDsByCode(in: district)
  }
}
