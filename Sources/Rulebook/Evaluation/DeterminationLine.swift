import Civil

extension Determination {
  /// One line of JSON, its keys always in this order and the same bytes everywhere.
  public var line: String {
    var members = [
      ("key", JSONText.quoted(key)), ("rule", JSONText.quoted(rule)),
      ("version", JSONText.quoted(version)), ("bearer", text(bearer)), ("to", text(to)),
      ("subject", JSONText.mapping(subject)), ("state", JSONText.quoted(state.rawValue)),
      ("trigger", text(trigger?.description)), ("nominal", text(nominal?.description)),
      ("due", text(due?.description)), ("daysLate", String(daysLate)),
      ("flags", JSONText.list(flags.map(\.rawValue))), ("facts", JSONText.list(facts)),
      ("cites", JSONText.list(cites)),
    ]
    if let period { members.append(("period", JSONText.quoted(period))) }
    if !missing.isEmpty { members.append(("missing", JSONText.list(missing))) }
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private func text(_ value: String?) -> String {
    value.map(JSONText.quoted) ?? "null"
  }
}
