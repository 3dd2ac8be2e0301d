import Storage

/// An error as the server tells it. Callers above the engine see what `forPeople` makes of it.
package struct PostgresError: Error {
  package let state: String
  package let message: String
  let detail: String?
  let table: String?
  let constraint: String?
  let source: String?
  let broken: Bool

  static func away(_ reason: String) -> PostgresError {
    PostgresError(
      state: "08001", message: reason, detail: nil, table: nil, constraint: nil, source: nil,
      broken: true)
  }

  var connectionLost: Bool {
    // What libpq itself says, and not the server, has no state.
    broken || state.isEmpty || state.hasPrefix("08")
      || ["57P01", "57P02", "57P03", "25P03"].contains(state)
  }

  /// The table behind a prepared statement has changed its shape, or a proxy has lost it.
  var planIsStale: Bool {
    state == "26000" || (state == "0A000" && source == "RevalidateCachedQuery")
  }

  /// Before COMMIT nothing is final, so the whole body may run again.
  var mayTryAgain: Bool {
    connectionLost || planIsStale || state == "40001" || state == "40P01"
  }

  var forPeople: any Error {
    if let violation { return violation }
    if connectionLost { return DatabaseUnavailable(reason: message) }
    switch state {
    case "53100": return StorageFull()
    case "53300": return DatabaseUnavailable(reason: message)
    case "57014": return TookTooLong()
    case "25P02": return TransactionSpoiled()
    default: return self
    }
  }

  private var violation: ConstraintViolation? {
    let kinds: [String: ConstraintViolation.Kind] = [
      "23505": .unique, "23503": .foreignKey, "23514": .check, "23502": .notNull,
      "23P01": .exclusion, "GZ001": .appendOnly,
    ]
    guard let kind = kinds[state] else { return nil }
    let name = table.map { $0.hasSuffix("_default") ? String($0.dropLast(8)) : $0 }
    return ConstraintViolation(kind, table: name, columns: columns, name: constraint)
  }

  /// `Key (district, name)=(411502, …) already exists.`, in whatever language the rest is.
  private var columns: [String] {
    guard let detail, let open = detail.firstIndex(of: "("),
      let close = detail[open...].firstRange(of: ")=(")
    else { return [] }
    return detail[detail.index(after: open)..<close.lowerBound]
      .split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }
}
