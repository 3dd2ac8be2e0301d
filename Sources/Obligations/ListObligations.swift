import Acts
import Civil
import Kernel
import Registry
import Rulebook
import Storage
import Tables

/// Who owes what until when, within what the visitor may see.
struct ListObligations: Look {
  static let permission = Permission.seeObligations
  static let pageSize = 50

  let scope: Scope
  let filter: ObligationFilter
  let place: ListPlace?
  let grouping: ObligationFilter.Grouping?
  let problems: [String]
  let desk: ObligationsDesk

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> ObligationsPage {
    let conditions = try sight.db.conditions(scope: scope, filter: filter)
    let version = try sight.db.epoch(of: conditions.district)?.version ?? 0
    let total = try tally(conditions, version, sight.db)
    let found = grouping == nil ? try page(conditions, sight.db) : .none
    let groups = try grouping.map { try gathered(conditions, by: $0, version, sight.db) }
    let names = try sight.db.names(
      for: found.obligations, book: desk.rules.book, district: scope.region)
    let count = try exactCount(conditions, total, sight.db)
    let head = desk.memory.head(
      TallyMemory.Question(scope: scope, filter: filter, grouping: grouping), version: version
    ) { ListHead(self, total: total, count: count) }
    return ObligationsPage(
      look: self, head: head, found: found, groups: groups ?? [], count: count, names: names,
      today: sight.today
    ).with(
      try sight.keptForms(
        of: "obligations", at: "/obligations",
        asked: ListLinks(filter: filter, grouping: grouping).here, within: scope),
      mayTakeOut: !sight.doer.scopes(for: .takeOut).isEmpty, filter)
  }

  /// One more than fits tells whether there is another page.
  private func page(
    _ conditions: ObligationConditions, _ db: any ReadConnection
  ) throws -> ObligationsFound {
    var rows = try db.obligations(conditions, from: place, limit: Self.pageSize + 1)
    let isMore = rows.count > Self.pageSize
    if isMore {
      if place?.goesBack == true { rows.removeFirst() } else { rows.removeLast() }
    }
    return ObligationsFound(
      obligations: rows, isMore: isMore, place: place)
  }

  private func tally(
    _ conditions: ObligationConditions, _ version: Int, _ db: any ReadConnection
  ) throws -> ObligationTally {
    let question = TallyMemory.Question(
      scope: scope, filter: filter.with { $0.group = .all }, grouping: nil)
    return try desk.memory.tallies(question, version: version) { [try db.tally(conditions)] }[0]
  }

  private func gathered(
    _ conditions: ObligationConditions, by grouping: ObligationFilter.Grouping, _ version: Int,
    _ db: any ReadConnection
  ) throws -> [(tally: ObligationTally, name: String)] {
    let question = TallyMemory.Question(scope: scope, filter: filter, grouping: grouping)
    let tallies = try desk.memory.tallies(question, version: version) {
      try db.tallies(conditions, by: grouping)
    }.prefix(ObligationsPage.mostGroups)
    let values = Set(tallies.map(\.value))
    let names = try db.names(
      complexes: grouping == .complex ? values : [],
      enterprises: grouping == .complex ? [] : values.filter { $0.utf8.count == 18 },
      book: desk.rules.book, district: scope.region)
    return tallies.map { ($0, grouping.name(of: $0.value, names)) }
  }

  /// The kept numbers know nothing of due days: with a range, what is found is counted, but no
  /// further than people care.
  private func exactCount(
    _ conditions: ObligationConditions, _ total: ObligationTally, _ db: any ReadConnection
  ) throws -> FoundCount {
    guard filter.hasRange else { return FoundCount(total.number(in: filter.group)) }
    let most = FoundCount.most
    return FoundCount(try db.countOfObligations(conditions, atMost: most + 1), atMost: most)
  }
}

extension ObligationFilter.Grouping {
  func name(of value: String, _ names: Names) -> String {
    switch self {
    case .bearer, .recipient, .supervisor, .enterprise: names.organ(value) ?? "未定"
    case .state: Slice(rawValue: value)?.words ?? value
    case .street: Region(value).depth == 0 ? "全区" : names.organ(Region(value).code) ?? value
    case .complex: names.complex(value) ?? "不属于某个小区"
    case .rule: names.rule(value)
    }
  }
}

extension Slice {
  var words: String {
    switch self {
    case .late: "逾期未办"
    case .doneLate: "逾期办完"
    case .due: "未到期"
    case .met: "按期办完"
    case .breached: "违反"
    case .ahead: "还没开始"
    case .undecided: "未定"
    case .closed: "不再适用"
    }
  }
}

extension ReadConnection {
  /// What a filter means for one visitor; typed text stands for the complexes and enterprises
  /// whose names match it.
  func conditions(scope: Scope, filter: ObligationFilter) throws -> ObligationConditions {
    guard let text = filter.text else { return ObligationConditions(scope: scope, filter: filter) }
    return ObligationConditions(
      scope: scope, filter: filter,
      complexes: try complexes(matching: text, in: scope.region, limit: 200),
      enterprises: try enterprises(matching: text, in: scope.region, limit: 200))
  }
}
