import Civil
import Kernel

/// A determination in the making.
struct Finding {
  let subject: Case
  let trigger: Happening?
  /// What tells this instance from the others of its rule and subject.
  let label: String
  var period: String?
  var progress: Determination.Progress?
  var state: State
  var triggerDay: Day?
  var nominal: Day?
  var due: Day?
  var warnOn: Day?
  var nextChange: Day?
  var doneOn: Day?
  var flags: Set<Determination.Flag> = []
  var missing: [String] = []
  var facts: [String] = []
  /// Who has to act, where that changes with time.
  var bearer: Party?

  init(_ subject: Case, trigger: Happening?, label: String, state: State) {
    self.subject = subject
    self.trigger = trigger
    self.label = label
    self.state = state
    triggerDay = trigger?.day
    facts = trigger.map { [$0.fact.id] } ?? []
  }

  func determination() -> Determination {
    let resolved = subject.resolved
    let who = resolved.rule.who
    let parties = Parties(subject, trigger: trigger)
    let bearer = bearer.map(parties.find) ?? parties.bearer()
    let (to, cites) = parties.recipient()
    var flags = flags
    if bearer == nil { flags.insert(.bearerUnknown) }
    if who.to != nil, to == nil { flags.insert(.toUnknown) }
    return Determination(
      key: key, rule: resolved.rule.id, version: resolved.rule.version, bearer: bearer, to: to,
      supervisor: parties.find(who.supervisor), subject: subject.scope,
      related: parties.related, period: period, progress: progress, state: state,
      trigger: triggerDay, nominal: nominal, due: due, warnOn: warnOn,
      nextChange: [nextChange, subject.nextFact].compactMap { $0 }.min(), doneOn: doneOn,
      daysLate: daysLate,
      flags: flags.isEmpty ? [] : Determination.Flag.allCases.filter(flags.contains),
      missing: to == nil ? missing + parties.missing(for: who.to) : missing, facts: unique(facts),
      cites: cites)
  }

  private var daysLate: Int {
    guard let due else { return 0 }
    switch state {
    case .late, .breached: return max(0, subject.asOf.days(since: due))
    case .metLate: return max(0, (doneOn ?? due).days(since: due))
    default: return 0
    }
  }

  private var key: String {
    ObligationKey.make(
      book: subject.ground.book.id, rule: subject.resolved.rule.id, scope: subject.scope,
      label: label)
  }

  private func unique(_ ids: [String]) -> [String] {
    guard ids.count > 1 else { return ids }
    var unique: [String] = []
    for id in ids where !unique.contains(id) { unique.append(id) }
    return unique
  }
}

/// What names an obligation: the book, the rule, the things it is about, and the event or period
/// that brought it about. Not the trigger's day, which may be corrected.
enum ObligationKey {
  static func make(book: String, rule: String, scope: [String: String], label: String) -> String {
    var text = ""
    // Lengths in front, so that no two lists of parts run together to one text.
    func add(_ part: String) {
      text += String(part.utf8.count)
      text += ":"
      text += part
    }
    add(book)
    add(rule)
    for (role, id) in scope.count > 1 ? scope.sorted(by: { $0.key < $1.key }) : Array(scope) {
      add(role)
      add(id)
    }
    add(label)
    return String(decoding: Digest(of: text).description.utf8.prefix(32), as: UTF8.self)
  }
}
