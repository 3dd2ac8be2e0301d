import Facts
import Imports
import Kernel
import Organs
import Storage

/// What hangs on things that an import brought, and did not come with the same import.
extension ReadConnection {
  func uses(ofComplexes ids: [String], _ undone: UndoneImport) throws -> [String: [String]] {
    var found = UsesFound()
    for (table, words) in Self.onComplexes {
      found.add(try counts(in: table, by: "complex_id", ids, undone.district), words)
    }
    found.add(
      try counts(
        in: "complex_listing", by: "complex_id", ids, undone.district,
        but: "AND batch_id <> \(undone.batch)"), "条同名记录")
    let facts = try standingFacts(
      about: "complex", ids, besides: ["contract", "handover"], district: undone.district)
    found.add(facts, "条登记的事实")
    return found.words
  }

  private static var onComplexes: [(table: String, words: String)] {
    [
      ("contract", "份合同"), ("handover", "次承接查验"), ("engagement", "段服务期"),
      ("project_manager", "位项目负责人"),
    ] + RegistrySchema.itemTables.map { ($0, "条小区登记") }
  }

  func uses(ofEnterprises codes: [String], _ undone: UndoneImport) throws -> [String: [String]] {
    var found = UsesFound()
    for (table, words) in Self.onComplexes.prefix(4) {
      found.add(try counts(in: table, by: "enterprise", codes, undone.district), words)
    }
    found.add(try organPeople(of: codes, in: undone.district), "位人员")
    let facts = try standingFacts(
      about: "enterprise", codes, besides: ["contract", "handover", "complex"],
      district: undone.district)
    found.add(facts, "条登记的事实")
    return found.words
  }

  func uses(ofPlaces places: [Place], _ undone: UndoneImport) throws -> [String: [String]] {
    var found = UsesFound()
    for place in places {
      let complexes = try row("SELECT COUNT(*) AS n FROM complex WHERE \(under: place.region)")
      found.add([place.code: try complexes?.int("n") ?? 0], "个小区")
      let below = try row(
        """
        SELECT COUNT(*) AS n FROM place
        WHERE \(under: place.region) AND code <> \(place.code)
          AND COALESCE(batch_id, '') <> \(undone.batch)
        """)
      found.add([place.code: try below?.int("n") ?? 0], "个下级街道社区")
    }
    found.add(try organPeople(of: places.map(\.code), in: undone.district), "位人员")
    return found.words
  }

  /// The managers of whoever serves, and the next one who does.
  func uses(of engagement: Engagement, in district: Region) throws -> [String] {
    let managers = try row(
      """
      SELECT COUNT(*) AS n FROM project_manager
      WHERE district = \(district.district) AND complex_id = \(engagement.complex)
        AND enterprise = \(engagement.enterpriseCode) AND from_on >= \(engagement.from)
      """
    )?.int("n")
    let isLast = try lastEngagement(of: engagement.complex, in: district)?.id == engagement.id
    var found = UsesFound()
    found.add(["": managers ?? 0], "位项目负责人")
    found.add(["": isLast ? 0 : 1], "段以后的服务期")
    return found.words[""] ?? []
  }

  private func counts(
    in table: String, by column: String, _ ids: [String], _ district: Region, but: SQL = ""
  ) throws -> [String: Int] {
    guard !ids.isEmpty else { return [:] }
    return Dictionary(
      try rows(
        """
        SELECT \(raw: column) AS thing, COUNT(*) AS n FROM \(raw: table)
        WHERE district = \(district.district) AND \(raw: column) IN (\(SQL(list: ids))) \(but)
        GROUP BY \(raw: column)
        """
      ).map { (try $0.string("thing"), try $0.int("n")) }, uniquingKeysWith: { $1 })
  }
}

/// `2 份合同`, thing by thing.
private struct UsesFound {
  private(set) var words: [String: [String]] = [:]

  mutating func add(_ counts: [String: Int], _ unit: String) {
    for (id, count) in counts where count > 0 { words[id, default: []].append("\(count) \(unit)") }
  }
}
