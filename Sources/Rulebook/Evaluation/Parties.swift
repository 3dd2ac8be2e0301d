/// Finds who is meant in one case.
struct Parties {
  let subject: Case
  let trigger: Happening?
  let related: [String: String]

  init(_ subject: Case, trigger: Happening?) {
    self.subject = subject
    self.trigger = trigger
    let isAboutThings = subject.resolved.each.contains { $0.extent == .things }
    related = isAboutThings ? subject.related(first: trigger) : subject.scope
  }

  func bearer() -> String? {
    if let part = subject.resolved.each.first(where: { $0.extent == .bearers }) {
      return subject.scope[part.name]
    }
    return subject.resolved.rule.who.bearers.lazy.compactMap { find($0) }.first
  }

  /// - Returns: the organ's id, or `nil` if the facts do not say enough.
  func find(_ party: Party?) -> String? {
    switch party {
    case .organ(let id): id
    case .member(let name): related[name] ?? located(name)
    case .role(let name):
      related[name] ?? (subject.ground.book.organs.roles[name]?.isCollective == true ? name : nil)
    case .route(let id): routed(id)
    // Only consequences speak of these two; a duty that did would speak of itself.
    case .supervisor, .bearer: nil
    case nil: nil
    }
  }

  private func located(_ name: String) -> String? {
    guard let attribute = subject.ground.book.organs.classes[name]?.located,
      case .text(let id)? = subject.attribute(attribute, first: trigger)
    else { return nil }
    return id
  }

  /// Whom to report to, and the sentences that say so: of a table only the row that holds here.
  func recipient() -> (organ: String?, cites: [String]) {
    let resolved = subject.resolved
    guard case .route(let id)? = resolved.rule.who.to else {
      return (find(resolved.rule.who.to), resolved.cites)
    }
    guard let (row, cites) = row(of: id) else { return (nil, resolved.cites) }
    return (find(row.to), resolved.cites + cites)
  }

  private func routed(_ id: String) -> String? {
    row(of: id).flatMap { find($0.row.to) }
  }

  private func row(of id: String) -> (row: RoutingTable.Row, cites: [String])? {
    subject.ground.routes[id]?.rows.first { candidate in
      candidate.row.matches { name in
        guard case .text(let value)? = subject.attribute(name, first: trigger) else { return nil }
        return value
      }
    }
  }

  /// The attributes that a table needs and nobody has stated.
  func missing(for party: Party?) -> [String] {
    guard case .route(let id)? = party, let names = subject.ground.routes[id]?.names else {
      return []
    }
    return names.filter { subject.attribute($0, first: trigger) == nil }
  }
}
