import Civil
import Facts
import Kernel
import Storage

/// A place in the order of a list: after this one, or before it.
struct ListPlace: Hashable, Sendable {
  let sortOn: String
  let key: String
  let goesBack: Bool
}

/// A filter as conditions, for one visitor.
struct ObligationConditions: Sendable {
  let scope: Scope
  let filter: ObligationFilter
  /// What the typed text means: complexes and enterprises whose names match.
  let complexes: [String]
  let enterprises: [String]

  init(
    scope: Scope, filter: ObligationFilter, complexes: [String] = [], enterprises: [String] = []
  ) {
    self.scope = scope
    self.filter = filter
    self.complexes = complexes
    self.enterprises = enterprises
  }

  var district: String { scope.region.district }

  /// What both the list and the counts can be asked. `street` is a column of the list only.
  func common(regions: Regions) -> [SQL] {
    var all: [SQL] = ["district = \(district)"]
    switch scope {
    case .region(let region): all += self.region(region, regions)
    case .enterprise(let code, _): all.append("enterprise = \(code)")
    }
    if let organ = filter.organ { all.append("\(raw: filter.role.rawValue) = \(organ)") }
    if let street = filter.street { all += region(street, regions) }
    if let community = filter.community { all += region(community, regions) }
    if let complex = filter.complex { all.append("complex_id = \(complex)") }
    if let enterprise = filter.enterprise { all.append("enterprise = \(enterprise)") }
    if let rule = filter.rule { all.append("rule = \(rule)") }
    if let measure = filter.measure { all.append("measure = \(measure)") }
    if filter.text != nil { all.append(text) }
    return all
  }

  /// Conditions on the list, all but the slice.
  var ofList: SQL {
    var all = common(regions: .byStreetColumn)
    if let from = filter.dueFrom { all.append("sort_on >= \(from)") }
    if let to = filter.dueTo { all.append("sort_on <= \(to)") }
    if filter.hasRange { all.append("due_on IS NOT NULL") }
    return SQL(all, separator: " AND ")
  }

  /// Conditions on the counts, all but the slice.
  var ofCounts: SQL { SQL(common(regions: .byPath), separator: " AND ") }

  enum Regions { case byStreetColumn, byPath }

  private func region(_ region: Region, _ regions: Regions) -> [SQL] {
    switch (region.depth, regions) {
    case (0, _): []
    case (1, .byStreetColumn): ["street = \(region)"]
    case (1, .byPath): ["\(under: region)"]
    default: ["region = \(region)"]
    }
  }

  private var text: SQL {
    var either: [SQL] = []
    if !complexes.isEmpty { either.append("complex_id IN (\(Self.list(complexes)))") }
    if !enterprises.isEmpty { either.append("enterprise IN (\(Self.list(enterprises)))") }
    return either.isEmpty ? "1 = 0" : "(\(SQL(either, separator: " OR ")))"
  }

  static func list(_ values: [String]) -> SQL {
    SQL(values.map { "\($0)" as SQL }, separator: ", ")
  }
}

extension ReadConnection {
  /// One page of the list in order of due day. Each slice is read from its index no further than
  /// the page needs, and the few that are found are put in order together.
  func obligations(
    _ conditions: ObligationConditions, from place: ListPlace? = nil, limit: Int
  ) throws -> [Row] {
    let goesBack = place?.goesBack ?? false
    let order: SQL = goesBack ? "ORDER BY sort_on DESC, key DESC" : "ORDER BY sort_on, key"
    let beyond = place.map { place -> SQL in
      place.goesBack
        ? " AND (sort_on, key) < (\(place.sortOn), \(place.key))"
        : " AND (sort_on, key) > (\(place.sortOn), \(place.key))"
    }
    let parts = conditions.filter.group.slices.map { slice -> SQL in
      """
      SELECT * FROM (
        SELECT sort_on, key FROM determination
        WHERE \(conditions.ofList) AND slice = \(slice.rawValue)\(beyond ?? "")
        \(order) LIMIT \(limit)) AS \(raw: slice.rawValue)
      """
    }
    let rows = try rows(
      """
      SELECT determination.* FROM (
        SELECT sort_on, key FROM (\(SQL(parts, separator: " UNION ALL "))) AS every
        \(order) LIMIT \(limit)) AS page
      JOIN determination
        ON determination.district = \(conditions.district) AND determination.key = page.key
      ORDER BY page.sort_on, page.key
      """)
    return rows
  }

  func obligation(_ key: String, district: String) throws -> Obligation {
    guard
      let row = try row(
        "SELECT * FROM determination WHERE district = \(district) AND key = \(key)")
    else { throw NotFound(Message(zh: "义务", en: "obligation"), key) }
    return try Obligation(row)
  }

  /// How many there are with a due day in the range, counted no further than `most`.
  func countOfObligations(_ conditions: ObligationConditions, atMost most: Int) throws -> Int {
    let slices = ObligationConditions.list(conditions.filter.group.slices.map(\.rawValue))
    let row = try row(
      """
      SELECT COUNT(*) AS n FROM (
        SELECT 1 FROM determination
        WHERE \(conditions.ofList) AND slice IN (\(slices)) LIMIT \(most)) AS some
      """)
    return try row?.int("n") ?? 0
  }
}

extension Obligation {
  init(_ row: Row) throws {
    self.init(
      key: try row.string("key"), rule: try row.string("rule"),
      version: try row.string("rule_version"), measure: try row.string("measure"),
      bearer: try row.optionalString("bearer"), recipient: try row.optionalString("recipient"),
      supervisor: try row.optionalString("supervisor"), region: try row.region(),
      enterprise: try row.optionalString("enterprise"),
      complex: try row.optionalString("complex_id"),
      scope: try FactJSON.subject(try row.string("scope")),
      subject: try FactJSON.subject(try row.string("subject")),
      period: try row.optionalString("period"), done: try row.optionalInt("done_count"),
      needed: try row.optionalInt("needed_count"), state: try row.choice("state"),
      triggeredOn: try row.optionalDay("trigger_on"),
      nominalOn: try row.optionalDay("nominal_on"), dueOn: try row.optionalDay("due_on"),
      warnOn: try row.optionalDay("warn_on"), nextChangeOn: try row.optionalDay("next_change_on"),
      doneOn: try row.optionalDay("done_on"), flags: Self.words(try row.string("flags")),
      missing: Self.words(try row.string("missing")),
      facts: Self.words(try row.string("facts")), cites: Self.words(try row.string("cites")))
  }

  static func words(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: " ").map(String.init)
  }
}
