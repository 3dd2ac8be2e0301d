import Acts
import Kernel
import Rulebook
import Storage

/// Every rule of the book, and what its text leaves open.
struct ShowRules: Look {
  static let permission = Permission.seeObligations

  let scope: Scope
  let rules: Rules

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> RulesPage {
    RulesPage(rules.book, live: try sight.db.liveDuties(in: scope))
  }
}

/// One rule.
struct ShowRule: Look {
  static let permission = Permission.seeObligations

  let id: String
  let scope: Scope
  let rules: Rules

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> RulePage {
    guard let rule = rules.book.rule(id) else {
      throw NotFound(Message(zh: "规则", en: "rule"), id.prefix(40))
    }
    return RulePage(rule, rules, live: try sight.db.liveDuties(in: scope)[id] ?? 0)
  }
}

/// What is still to be decided before the policy can be kept.
struct ShowDocket: Look {
  static let permission = Permission.seeObligations

  let scope: Scope
  let rules: Rules

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> DocketPage {
    let hanging = rules.book.rules.filter { !rules.book.openTerms(of: $0).isEmpty }
    return DocketPage(
      rules.book, live: try sight.db.liveDuties(in: scope),
      practice: try sight.db.practice(under: hanging.map(\.id), district: scope.region.district))
  }
}

extension Rules {
  /// How many slips in a rule its own cases notice; nothing where there is nothing to slip.
  func mutationScore(of rule: String) -> MutationScore? {
    book.mutationScores(calendar: calendar, rule: rule).first
  }
}
