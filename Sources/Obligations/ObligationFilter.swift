import Civil
import Kernel

/// What a list of obligations shows. It lives in the address of the page, so that every list can
/// be kept, sent and opened again.
struct ObligationFilter: Hashable, Sendable {
  var group = StateGroup.todo
  var organ: String?
  var role = Role.bearer
  var street: Region?
  var community: Region?
  var complex: String?
  var enterprise: String?
  var rule: String?
  var measure: String?
  var dueFrom: Day?
  var dueTo: Day?
  var text: String?

  /// What an organ is in a duty.
  enum Role: String, Hashable, Sendable, CaseIterable {
    case bearer, recipient, supervisor

    var words: String {
      switch self {
      case .bearer: "由它办"
      case .recipient: "报给它"
      case .supervisor: "由它监督"
      }
    }
  }

  /// By what the list may be gathered.
  enum Grouping: String, Hashable, Sendable, CaseIterable {
    case bearer, recipient, supervisor, state, street, complex, enterprise, rule

    var words: String {
      switch self {
      case .bearer: "负责单位"
      case .recipient: "受理单位"
      case .supervisor: "监督单位"
      case .state: "状态"
      case .street: "街道"
      case .complex: "小区"
      case .enterprise: "企业"
      case .rule: "事项"
      }
    }
  }

  var hasRange: Bool { dueFrom != nil || dueTo != nil }

  /// Anything beyond the state that narrows the list.
  var isNarrowed: Bool {
    var plain = ObligationFilter()
    plain.group = group
    plain.role = role
    return self != plain
  }
}

extension ObligationFilter {
  /// Reads an address. What cannot be read is left out and said, never a fault.
  init(_ query: [String: String], on today: Day, problems: inout [String]) {
    group = Self.choice(query["state"], "状态", &problems) ?? .todo
    role = Self.choice(query["role"], "单位的角色", &problems) ?? .bearer
    organ = query["organ"].flatMap { $0.isEmpty ? nil : String($0.prefix(80)) }
    complex = Self.code(query["complex"], "小区", &problems)
    enterprise = Self.code(query["enterprise"], "企业", &problems)
    rule = Self.code(query["rule"], "事项", &problems)
    measure = Self.code(query["measure"], "措施", &problems)
    street = Self.region(query["street"], depth: 1, "街道", &problems)
    community = Self.region(query["community"], depth: 2, "社区", &problems)
    dueFrom = Self.day(query["due_from"], "到期日从", today, &problems)
    dueTo = Self.day(query["due_to"], "到期日到", today, &problems)
    text = query["q"].flatMap { $0.isEmpty ? nil : String($0.prefix(40)) }
  }

  private static func choice<Choice: RawRepresentable<String>>(
    _ text: String?, _ label: String, _ problems: inout [String]
  ) -> Choice? {
    guard let text, !text.isEmpty else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    problems.append("“\(label)”没有“\(text.prefix(20))”这一项，已当作没有选。")
    return nil
  }

  /// Keys, codes and numbers: what may stand in an identity.
  private static func code(
    _ text: String?, _ label: String, _ problems: inout [String]
  ) -> String? {
    guard let text, !text.isEmpty else { return nil }
    if let id = ID<Obligation>(text) { return id.rawValue }
    problems.append("“\(label)”写的是“\(text.prefix(20))”，读不懂，已当作没有选。")
    return nil
  }

  private static func region(
    _ text: String?, depth: Int, _ label: String, _ problems: inout [String]
  ) -> Region? {
    guard let text, !text.isEmpty else { return nil }
    if let region = Region(code: text), region.depth == depth { return region }
    problems.append("“\(label)”要写 12 位区划代码，已当作没有选。")
    return nil
  }

  private static func day(
    _ text: String?, _ label: String, _ today: Day, _ problems: inout [String]
  ) -> Day? {
    guard let text, !text.isEmpty else { return nil }
    if let day = try? Day(lenient: text, around: today) { return day }
    problems.append("“\(label)”写的是“\(text.prefix(20))”，不是日期。例如 2026-10-08。")
    return nil
  }
}

extension ObligationFilter {
  /// The parts of the address, in a fixed order, without what is the default anyway.
  var query: [(name: String, value: String)] {
    var parts: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { parts.append((name, value)) }
    }
    add("state", group == .todo ? nil : group.rawValue)
    add("organ", organ)
    add("role", role == .bearer ? nil : role.rawValue)
    add("street", street?.code)
    add("community", community?.code)
    add("complex", complex)
    add("enterprise", enterprise)
    add("rule", rule)
    add("measure", measure)
    add("due_from", dueFrom?.description)
    add("due_to", dueTo?.description)
    add("q", text)
    return parts
  }

  func with(_ change: (inout ObligationFilter) -> Void) -> ObligationFilter {
    var copy = self
    change(&copy)
    return copy
  }
}
