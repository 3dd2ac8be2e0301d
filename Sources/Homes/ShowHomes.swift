import Acts
import Kernel
import Registry
import Storage

/// The buildings of one complex, and whether they add up to what its register says.
struct ShowHomes: Look {
  static let permission = Permission.seeHomes

  let complexID: ID<Complex>
  let district: Region

  func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  func answer(about complex: Complex, in sight: Sight) throws -> HomesPage {
    HomesPage(
      complex: complex, buildings: try sight.db.buildings(of: complex),
      sums: try sight.db.unitSums(of: complex),
      mayChange: sight.doer.may(.changeHomes, on: complex),
      mayOwners: sight.doer.may(.seeOwners, on: complex))
  }
}
