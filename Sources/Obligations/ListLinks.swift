import Kernel

/// One of the views that stand side by side above the list.
struct ListTab: Sendable {
  let words: String
  var number: String?
  let href: String
  let isCurrent: Bool
}

/// The addresses on the list: every figure opens its list, every list keeps what was picked.
struct ListLinks {
  let filter: ObligationFilter
  let grouping: ObligationFilter.Grouping?

  private func address(
    _ filter: ObligationFilter, by grouping: ObligationFilter.Grouping? = nil,
    from place: ListPlace? = nil
  ) -> String {
    var query = filter.query
    if let grouping { query.append(("by", grouping.rawValue)) }
    if let place {
      query.append((place.goesBack ? "before" : "after", "\(place.sortOn)_\(place.key)"))
    }
    return Address("/obligations", query).description
  }

  /// What is asked now, from the first page on.
  var here: String { address(filter, by: grouping) }

  func page(from place: ListPlace) -> String { address(filter, from: place) }

  func tabs(_ total: ObligationTally) -> [ListTab] {
    StateGroup.allCases.map { group in
      ListTab(
        words: group.words,
        number: filter.hasRange ? nil : Number.grouped(total.number(in: group)),
        href: address(filter.with { $0.group = group }, by: grouping),
        isCurrent: filter.group == group)
    }
  }

  var groupings: [ListTab] {
    let plain = ListTab(words: "不分组", href: address(filter), isCurrent: grouping == nil)
    return [plain]
      + ObligationFilter.Grouping.allCases.map { one in
        ListTab(words: one.words, href: address(filter, by: one), isCurrent: grouping == one)
      }
  }

  /// The line of one group: how many of each state, each figure a list.
  func group(
    _ tally: ObligationTally, name: String, by grouping: ObligationFilter.Grouping
  ) -> ObligationsPage.Group {
    let narrowed = grouping.narrow(filter, to: tally.value)
    let groups: [StateGroup] =
      grouping == .state ? [filter.group] : [.overdue, .due, .undecided, .met, .all]
    let cells = groups.map { group in
      let number = tally.number(in: group)
      return ObligationsPage.Cell(
        label: group.words, number: Number.grouped(number),
        href: number == 0 ? nil : narrowed.map { address($0.with { $0.group = group }) })
    }
    return ObligationsPage.Group(
      name: name, href: address(narrowed ?? filter), cells: cells)
  }
}

extension ObligationFilter.Grouping {
  /// The filter that shows one group; `nil` where the group has no value to ask for.
  func narrow(_ filter: ObligationFilter, to value: String) -> ObligationFilter? {
    if value.isEmpty { return nil }
    return filter.with { it in
      switch self {
      case .bearer: (it.organ, it.role) = (value, .bearer)
      case .recipient: (it.organ, it.role) = (value, .recipient)
      case .supervisor: (it.organ, it.role) = (value, .supervisor)
      case .state: it.group = Slice(rawValue: value)?.group ?? it.group
      case .street: it.street = Region(value).depth == 1 ? Region(value) : it.street
      case .complex: it.complex = value
      case .enterprise: it.enterprise = value
      case .rule: it.rule = value
      }
    }
  }
}

extension Slice {
  /// The smallest pick that shows it.
  var group: StateGroup {
    switch self {
    case .late: .overdue
    case .doneLate: .late
    case .due: .due
    case .met: .met
    case .breached: .breached
    case .undecided: .undecided
    case .ahead: .todo
    case .closed: .all
    }
  }
}
