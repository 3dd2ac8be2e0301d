import Civil

extension Precedence {
  var mutants: [Spoilt<Precedence>] {
    var slips = Slips(self)
    slips.add("first and then swapped") { ($0.first, $0.then) = ($0.then, $0.first) }
    slips.spoil("first.if", \.firstIf)
    if case .none = lead {
    } else {
      slips.add("lead given 30 days") { $0.lead = .period(.days(30)) }
    }
    return slips.all
  }
}

extension Threshold {
  var mutants: [Spoilt<Threshold>] {
    var slips = Slips(self)
    for other in comparison.others {
      slips.add("op \(other.rawValue)") { $0.comparison = other }
    }
    slips.drop("at", \.at, keeping: 1)
    if case .share(let share) = bound {
      slips.drop("reason", \.reason)
      slips.add("bound +1/100") {
        $0.bound = .share(
          Fraction(share.numerator * 100 + share.denominator, share.denominator * 100))
      }
      slips.add("bound -1/100") {
        $0.bound = .share(
          Fraction(share.numerator * 100 - share.denominator, share.denominator * 100))
      }
    } else if case .flag(let flag) = bound {
      slips.add("bound") { $0.bound = .flag(!flag) }
    } else {
      slips.add("bound given 2") { $0.bound = .number(2) }
    }
    return slips.all
  }
}

extension Guard.Comparison {
  /// ≥ → >, and its opposite; where the number is undecided none of them shows.
  fileprivate var others: [Guard.Comparison] {
    switch self {
    case .atLeast: [.above, .below]
    case .equal: [.notEqual]
    default: []
    }
  }
}

extension StandingDuty {
  var mutants: [Spoilt<StandingDuty>] {
    var slips = Slips(self)
    slips.drop("from", \.from, keeping: 1)
    slips.drop("fresh_after", \.freshAfter)
    slips.drop("gone_by", \.goneBy)
    slips.spoil("valid_if", \.validIf)
    return slips.all
  }
}

extension Prohibition {
  var mutants: [Spoilt<Prohibition>] {
    var slips = Slips(self)
    slips.spoil("where", \.condition)
    slips.drop("alleged_by", \.alleged)
    slips.drop("cleared_by", \.cleared)
    slips.drop("corrected_by", \.corrected)
    return slips.all
  }
}

extension Ladder {
  var mutants: [Spoilt<Ladder>] {
    var slips = Slips(self)
    slips.drop("rungs", \.rungs)
    for index in rungs.indices.dropLast() {
      slips.add("rungs[\(index)] stays 30 days") {
        let rung = $0.rungs[index]
        $0.rungs[index] = Rung(at: rung.at, place: rung.place, stay: .period(.days(15)))
      }
    }
    return slips.all
  }
}

extension RequiredContent {
  var mutants: [Spoilt<RequiredContent>] {
    var slips = Slips(self)
    slips.drop("requires", \.items)
    return slips.all
  }
}

extension RoutingTable {
  var mutants: [Spoilt<RoutingTable>] {
    var slips = Slips(self)
    for (index, row) in rows.enumerated() {
      slips.add("table[\(index)].to") { $0.rows[index].to = row.to.other }
      for (name, values) in row.when.sorted(by: { $0.key < $1.key }) where values.count > 1 {
        for value in values {
          slips.add("table[\(index)] \(value) dropped") {
            $0.rows[index].when[name]?.removeAll { $0 == value }
          }
        }
      }
    }
    return slips.all
  }
}

extension Consequence {
  var mutants: [Spoilt<Consequence>] {
    var slips = Slips(self)
    slips.add("by") { $0.by = $0.by.other }
    if target != nil { slips.add("target") { $0.target = $0.target?.other } }
    slips.add("appeal") { $0.isAppealable.toggle() }
    return slips.all
  }
}

extension Guard {
  /// One part dropped, or one comparison turned round.
  var mutants: [(change: String, guarded: Guard)] {
    switch self {
    case .and(let left, let right):
      return [("right of and dropped", left), ("left of and dropped", right)]
        + left.mutants.map { ($0.change, .and($0.guarded, right)) }
        + right.mutants.map { ($0.change, .and(left, $0.guarded)) }
    case .or(let left, let right):
      return [("right of or dropped", left), ("left of or dropped", right)]
        + left.mutants.map { ($0.change, .or($0.guarded, right)) }
        + right.mutants.map { ($0.change, .or(left, $0.guarded)) }
    case .among(let operand, let values):
      return values.indices.map { index in
        var fewer = values
        fewer.remove(at: index)
        return ("in[\(index)] dropped", .among(operand, fewer))
      }
    case .compare, .listed, .isSet: return [("turned round", .not(self))]
    case .not(let guarded): return [("not dropped", guarded)]
    }
  }
}
