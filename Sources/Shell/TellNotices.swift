package import Acts
package import Kernel

extension Shell {
  /// Writes notices down in the transaction of what they tell of.
  package static func tell(_ notices: [Notice], in district: Region, _ tx: Transaction) throws {
    try tx.db.insert(
      notices.filter { !$0.organ.isEmpty }, at: tx.now, in: Region(district.district)
    ) { tx.newID() }
  }
}
