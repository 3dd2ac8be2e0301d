import Acts
import Kernel
import Registry
import Rulebook
import Storage
import Tables

/// Finds what is owed about the complexes, the enterprises and the matters whose names match: each
/// with how much of it is open and late.
struct ObligationFinder: Finder {
  let desk: ObligationsDesk

  var permission: Permission { .seeObligations }
  var heading: String { "义务与期限" }

  func find(
    _ text: String, within scope: Scope, limit: Int, in sight: Sight
  ) throws -> Found {
    var filters = try sight.db.complexes(matching: text, in: scope.region, limit: limit)
      .map { id in ObligationFilter().with { $0.complex = id } }
    filters += try sight.db.enterprises(matching: text, in: scope.region, limit: limit)
      .map { code in ObligationFilter().with { $0.enterprise = code } }
    filters += desk.rules.book.rules.filter { $0.title.contains(text) }.prefix(limit)
      .map { rule in ObligationFilter().with { $0.rule = rule.id } }
    let names = try sight.db.names(
      complexes: Set(filters.compactMap(\.complex)),
      enterprises: Set(filters.compactMap(\.enterprise)), book: desk.rules.book,
      district: scope.region)
    let found = try filters.prefix(limit * 2).compactMap { filter in
      try thing(filter, names, scope, sight)
    }
    return Found(Array(found.prefix(limit)), count: found.count, list: nil)
  }

  private func thing(
    _ filter: ObligationFilter, _ names: Names, _ scope: Scope, _ sight: Sight
  ) throws -> Found.Thing? {
    let tally = try tally(filter, scope, sight.db)
    guard tally.number(in: .all) > 0 else { return nil }
    let name =
      names.complex(filter.complex) ?? names.organ(filter.enterprise)
      ?? filter.rule.map(names.rule) ?? ""
    let (open, late) = (tally.number(in: .todo), tally.number(in: .overdue))
    let detail = open == 0 ? "都办完了" : "还有 \(open) 件没有办" + (late == 0 ? "" : "，\(late) 件逾期")
    let narrowed = open == 0 ? filter.with { $0.group = .all } : filter
    return Found.Thing(name, detail, at: Address("/obligations", narrowed.query).description)
  }

  /// Counted once until something changes, as for the list: a rule may have hundreds of thousands.
  private func tally(
    _ filter: ObligationFilter, _ scope: Scope, _ db: any ReadConnection
  ) throws -> ObligationTally {
    let version = try db.epoch(of: scope.region.district)?.version ?? 0
    let question = TallyMemory.Question(
      scope: scope, filter: filter.with { $0.group = .all }, grouping: nil)
    let conditions = ObligationConditions(scope: scope, filter: filter)
    return try desk.memory.tallies(question, version: version) { [try db.tally(conditions)] }[0]
  }
}
