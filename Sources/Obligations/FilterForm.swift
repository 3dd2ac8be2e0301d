import Civil
import Kernel
import Rulebook

/// The form above the list, filled with what was picked.
struct FilterForm: Sendable {
  let states: [Choice]
  let rules: [Choice]
  let streets: [Choice]
  let organs: [Choice]
  let roles: [Choice]
  let dueFrom: String
  let dueTo: String
  let text: String
  let by: String?
  /// What was picked by following a link and has no field of its own.
  let kept: [Kept]

  struct Choice: Sendable {
    let value: String
    let words: String
    let selected: Bool
  }

  struct Kept: Sendable {
    let name: String
    let value: String
  }

  init(_ filter: ObligationFilter, grouping: ObligationFilter.Grouping?, book: Book) {
    states = StateGroup.allCases.map {
      Choice(value: $0.rawValue, words: $0.words, selected: $0 == filter.group)
    }
    rules = book.rules.filter { $0.kind == .deadline || $0.kind == .window }.map {
      Choice(value: $0.id, words: $0.title, selected: $0.id == filter.rule)
    }
    streets = book.organs.all.values.filter { Region(code: $0.id)?.depth == 1 }.sorted {
      $0.id < $1.id
    }.map {
      Choice(value: $0.id, words: $0.short, selected: $0.id == filter.street?.code)
    }
    organs = book.organs.all.values.sorted { ($0.class ?? "", $0.id) < ($1.class ?? "", $1.id) }
      .map { Choice(value: $0.id, words: $0.short, selected: $0.id == filter.organ) }
    roles = ObligationFilter.Role.allCases.map {
      Choice(value: $0.rawValue, words: $0.words, selected: $0 == filter.role)
    }
    dueFrom = filter.dueFrom?.description ?? ""
    dueTo = filter.dueTo?.description ?? ""
    text = filter.text ?? ""
    by = grouping?.rawValue
    let hasOrganField = filter.organ.map { book.organs.all[$0] != nil } ?? true
    let shown =
      ["state", "rule", "street", "role", "due_from", "due_to", "q"]
      + (hasOrganField ? ["organ"] : [])
    kept = filter.query.filter { !shown.contains($0.name) }
      .map { Kept(name: $0.name, value: $0.value) }
  }
}
