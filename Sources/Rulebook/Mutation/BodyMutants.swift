import Civil

extension Rule {
  /// Slips in what is particular to each kind.
  var bodyMutants: [Mutant] {
    let spoilt: [(change: String, body: Body)] =
      switch body {
      case .deadline(let it): it.mutants.map { ($0, .deadline($1)) }
      case .cure(let it): it.mutants.map { ($0, .cure($1)) }
      case .power(let it): it.mutants.map { ($0, .power($1)) }
      case .window(let it): it.mutants.map { ($0, .window($1)) }
      case .order(let it): it.mutants.map { ($0, .order($1)) }
      case .threshold(let it): it.mutants.map { ($0, .threshold($1)) }
      case .standing(let it): it.mutants.map { ($0, .standing($1)) }
      case .prohibition(let it): it.mutants.map { ($0, .prohibition($1)) }
      case .ladder(let it): it.mutants.map { ($0, .ladder($1)) }
      case .routing(let it): it.mutants.map { ($0, .routing($1)) }
      case .consequence(let it): it.mutants.map { ($0, .consequence($1)) }
      case .content(let it): isDuty ? it.mutants.map { ($0, .content($1)) } : []
      }
    return spoilt.map { spoilt in mutant(spoilt.change) { $0.body = spoilt.body } }
  }
}

/// Something with one slip in it, and what the slip is.
typealias Spoilt<Whole> = (change: String, whole: Whole)

/// Collects slips of one whole.
struct Slips<Whole> {
  let whole: Whole
  private(set) var all: [Spoilt<Whole>] = []

  init(_ whole: Whole) { self.whole = whole }

  mutating func add(_ change: String, _ spoil: (inout Whole) -> Void) {
    var spoilt = whole
    spoil(&spoilt)
    all.append((change, spoilt))
  }

  /// Each of several dropped, if another one remains or none is needed.
  mutating func drop<Item>(
    _ name: String, _ path: WritableKeyPath<Whole, [Item]>, keeping least: Int = 0
  ) {
    let items = whole[keyPath: path]
    guard items.count > least else { return }
    for index in items.indices {
      add("\(name)[\(index)] dropped") { $0[keyPath: path].remove(at: index) }
    }
  }

  mutating func spoil(_ name: String, _ path: WritableKeyPath<Whole, Guard?>) {
    guard let condition = whole[keyPath: path] else { return }
    add("\(name) dropped") { $0[keyPath: path] = nil }
    for spoilt in condition.mutants {
      add("\(name): \(spoilt.change)") { $0[keyPath: path] = spoilt.guarded }
    }
  }
}

extension Deadline {
  fileprivate var mutants: [Spoilt<Deadline>] {
    var slips = Slips(self)
    for spoilt in term.mutants { slips.add("due: \(spoilt.change)") { $0.term = spoilt.whole } }
    slips.drop("trigger", \.triggers, keeping: 1)
    slips.drop("done_by", \.doneBy, keeping: 1)
    slips.spoil("valid_if", \.validIf)
    if followsLatestPlan { slips.add("replan dropped") { $0.followsLatestPlan = false } }
    if breachesAtOnce { slips.add("breach after order") { $0.breachesAtOnce = false } }
    return slips.all
  }
}

extension Deadline.Term {
  /// 15→14, 15→16, days→working days; a word without a number quietly given one.
  var mutants: [Spoilt<Deadline.Term>] {
    switch self {
    case .period(let period):
      var all: [Spoilt<Deadline.Term>] = [
        ("+1", .period(period.with(period.count + 1))), ("unit", .period(period.otherUnit)),
      ]
      if period.count > 1 { all.append(("-1", .period(period.with(period.count - 1)))) }
      return all
    case .open, .none: return [("given 30 days", .period(.days(30)))]
    case .stated(_, let otherwise):
      return [
        ("stated dropped", otherwise), ("otherwise 30 days", .period(.days(30))),
      ]
    }
  }
}

extension Period {
  fileprivate var otherUnit: Period {
    switch self {
    case .days(let count): .workingDays(count)
    case .workingDays(let count): .days(count)
    case .months(let count): .days(count * 30)
    case .years(let count): .months(count)
    }
  }
}

extension Recurrence {
  fileprivate var mutants: [Spoilt<Recurrence>] {
    var slips = Slips(self)
    if again == nil {
      slips.add("at_least +1") { $0.atLeast += 1 }
      slips.add("every") { $0.unit = $0.unit == .month ? .year : .month }
    } else {
      slips.add("again every month") { $0.again = nil }
    }
    slips.drop("done_by", \.doneBy, keeping: 1)
    slips.spoil("valid_if", \.validIf)
    if periodAttribute != nil { slips.add("for dropped") { $0.periodAttribute = nil } }
    return slips.all
  }
}
