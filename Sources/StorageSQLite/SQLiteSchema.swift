import Storage

extension SchemaWord {
  /// What this word means here. There is one writer, so a trigger sees all there is.
  var sqlite: [String] {
    switch self {
    case .appendOnly(let table):
      ["UPDATE", "DELETE"].map { change in
        """
        CREATE TRIGGER \(table)_append_only_\(change.lowercased()) BEFORE \(change) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'append-only \(table)'); END
        """
      }
    case .noOverlap(let periods):
      ["INSERT", "UPDATE"].map { noOverlap(periods, on: $0) }
    }
  }

  private func noOverlap(_ periods: Periods, on change: String) -> String {
    let (table, from, to) = (periods.table, periods.from, periods.to)
    let same = periods.key.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ")
    return """
      CREATE TRIGGER \(periods.name)_\(change.lowercased()) BEFORE \(change) ON \(table)
      WHEN EXISTS (
        SELECT 1 FROM \(table) WHERE \(same)
          AND (district, id) <> (NEW.district, NEW.id)
          AND \(from) <= COALESCE(NEW.\(to), '9999-12-31')
          AND COALESCE(\(to), '9999-12-31') >= NEW.\(from))
      BEGIN SELECT RAISE(ABORT, 'overlap \(table)'); END
      """
  }

  /// Reads back what the triggers above say.
  static func violation(in message: String) -> ConstraintViolation? {
    let words = message.split(separator: " ").map(String.init)
    guard words.count == 2 else { return nil }
    switch words[0] {
    case "append-only": return ConstraintViolation(.appendOnly, table: words[1])
    case "overlap":
      return ConstraintViolation(.exclusion, table: words[1], name: "\(words[1])_no_overlap")
    default: return nil
    }
  }
}
