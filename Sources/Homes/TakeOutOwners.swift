package import Acts
package import Kernel
package import Storage

/// Says in the record that the owners go out unmasked, and why; what goes out, the caller writes.
package struct TakeOutOwners: Act {
  package static let permission = Permission.takeOutOwners

  let district: Region
  let why: String

  package init(in district: Region, why: String) {
    self.district = district
    self.why = why
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  package func perform(on district: Region, in tx: Transaction) {
    tx.note("导出全部业主，没有遮住", about: ID<Region>(rawValue: district.code).reference, why: why)
  }
}
