/// A rule with one thing in it changed, as a slip of the pen would.
struct Mutant {
  let rule: Rule
  /// `due.count 15 → 14`
  let change: String
}

/// What the book's own cases make of the slips that its rules could have.
public struct MutationScore: Sendable {
  public let rule: String
  public let total: Int
  /// The slips that no case notices.
  public let survivors: [String]

  public var killed: Int { total - survivors.count }
  /// In hundredths, rounded down.
  public var percent: Int { total == 0 ? 100 : killed * 100 / total }
}

extension Rule {
  /// Everything that can be wrong with one slip.
  var mutants: [Mutant] {
    bodyMutants + partyMutants + sharedMutants
  }

  func mutant(_ change: String, _ spoil: (inout Rule) -> Void) -> Mutant {
    var rule = self
    spoil(&rule)
    return Mutant(rule: rule, change: change)
  }

  /// Somebody else in the place of each party.
  private var partyMutants: [Mutant] {
    guard isDuty else { return [] }
    var all: [Mutant] = []
    if !isBorneByEach, !who.bearers.isEmpty {
      all.append(mutant("bearer") { $0.who.bearers = $0.who.bearers.map(\.other) })
    }
    if let to = who.to { all.append(mutant("to") { $0.who.to = to.other }) }
    if let supervisor = who.supervisor {
      all.append(mutant("supervisor") { $0.who.supervisor = supervisor.other })
    }
    return all
  }

  /// Where the subject is the bearer itself, its name says nothing besides.
  private var isBorneByEach: Bool { each.contains("department") || isLadder }

  private var sharedMutants: [Mutant] {
    var all: [Mutant] = []
    if let condition {
      all.append(mutant("if dropped") { $0.condition = nil })
      all += condition.mutants.map { spoilt in
        mutant("if: \(spoilt.change)") { $0.condition = spoilt.guarded }
      }
    }
    if warn.days > 0, !isAgain {
      all.append(mutant("warn -1") { $0.warn = Warning(days: warn.days - 1, self.warn) })
      all.append(mutant("warn +1") { $0.warn = Warning(days: warn.days + 1, self.warn) })
    }
    for index in onBreach.indices {
      all.append(mutant("on_breach \(onBreach[index]) dropped") { $0.onBreach.remove(at: index) })
    }
    return all
  }

  /// Without a number nobody is warned of anything.
  private var isAgain: Bool {
    if case .window(let recurrence) = body { recurrence.again != nil } else { false }
  }
}

extension Warning {
  fileprivate init(days: Int, _ other: Warning) {
    self.init(days: days, isWorkingDays: other.isWorkingDays)
  }
}

extension Party {
  /// Somebody else.
  var other: Party { self == .organ("") ? .organ("-") : .organ("") }
}
