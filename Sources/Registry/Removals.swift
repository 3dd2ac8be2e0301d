import Imports
import Kernel
import Organs
import Storage

/// Takes out of the registers what an import brought and nobody has used since.
extension Connection {
  func delete(complexes ids: [String], _ undone: UndoneImport) throws {
    let district = undone.district.district
    let list = SQL(list: ids)
    try run(
      "DELETE FROM complex_unclear WHERE district = \(district) AND complex_id IN (\(list))")
    try run(
      """
      DELETE FROM complex_listing
      WHERE district = \(district) AND complex_id IN (\(list)) AND state = 'first'
        AND batch_id = \(undone.batch)
      """)
    try run("DELETE FROM complex WHERE district = \(district) AND id IN (\(list))")
  }

  func delete(enterprises codes: [String], in district: Region) throws {
    try run(
      """
      DELETE FROM enterprise
      WHERE district = \(district.district) AND credit_code IN (\(SQL(list: codes)))
      """)
    try remove(organs: codes, in: district)
  }

  func delete(_ contract: Contract) throws {
    try deleteParts(of: contract)
    try run(
      """
      DELETE FROM contract
      WHERE district = \(contract.region.district) AND id = \(contract.id)
      """)
  }

  func delete(_ handover: Handover) throws {
    let district = handover.region.district
    try run(
      "DELETE FROM handover_fact WHERE district = \(district) AND handover_id = \(handover.id)")
    try run("DELETE FROM handover WHERE district = \(district) AND id = \(handover.id)")
  }

  /// With the decision on the mode that came with it; what stands in the complex is looked after by
  /// whoever did so before.
  func delete(_ engagement: Engagement, before enterprise: String?) throws {
    let district = engagement.region.district
    try run("DELETE FROM engagement WHERE district = \(district) AND id = \(engagement.id)")
    try run(
      """
      DELETE FROM mode_decision
      WHERE district = \(district) AND complex_id = \(engagement.complex)
        AND from_on = \(engagement.from) AND mode = \(engagement.mode.rawValue)
        AND ground LIKE '%进驻' AND ended_on IS NULL
      """)
    for table in RegistrySchema.itemTables where table != StaffMember.table {
      try run(
        """
        UPDATE \(raw: table) SET enterprise = \(enterprise)
        WHERE district = \(district) AND complex_id = \(engagement.complex)
          AND enterprise = \(engagement.enterpriseCode)
        """)
    }
  }

  func delete(listings ids: [String], in district: Region) throws {
    try run(
      """
      DELETE FROM complex_listing
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids)))
      """)
  }

  func delete(places codes: [String], in district: Region) throws {
    try run(
      """
      DELETE FROM place
      WHERE district = \(district.district) AND code IN (\(SQL(list: codes)))
      """)
    try remove(organs: codes, in: district)
  }
}
