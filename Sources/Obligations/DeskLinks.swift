import Civil
import Kernel

/// Where the figures of the desk lead.
struct DeskLinks {
  let organ: String

  func list(
    _ role: ObligationFilter.Role, _ group: StateGroup = .todo, from: Day? = nil, to: Day? = nil
  ) -> String {
    var filter = ObligationFilter()
    filter.organ = organ.isEmpty ? nil : organ
    filter.role = role
    filter.group = group
    filter.dueFrom = from
    filter.dueTo = to
    return Address("/obligations", filter.query).description
  }

  /// All that the visitor may see, whomever it concerns.
  func everything(_ group: StateGroup = .todo) -> String {
    var filter = ObligationFilter()
    filter.group = group
    return Address("/obligations", filter.query).description
  }

  /// All of one rule.
  static func list(ofRule id: String) -> String {
    var filter = ObligationFilter()
    filter.rule = id
    return Address("/obligations", filter.query).description
  }

  func range(from: Day, to: Day) -> String {
    var filter = ObligationFilter()
    filter.group = .due
    filter.dueFrom = from
    filter.dueTo = to
    return Address("/obligations", filter.query).description
  }
}
