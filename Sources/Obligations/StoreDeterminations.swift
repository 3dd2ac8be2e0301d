import Civil
import Facts
import Kernel
import Rulebook
import Storage

extension Connection {
  /// Writes what differs from what is stored, with its counts, and says what changed.
  func store(
    _ obligations: [Obligation], district: String
  ) throws -> [DeterminationChange] {
    let before = try determinationsBefore(obligations.map(\.key), district: district)
    return try store(obligations, knowing: before, district: district)
  }

  func store(
    _ obligations: [Obligation], knowing before: [String: DeterminationBefore], district: String
  ) throws -> [DeterminationChange] {
    let rows = obligations.map(DeterminationRow.init)
      .filter { before[$0.obligation.key]?.mark != $0.mark }
    guard !rows.isEmpty else { return [] }
    try write(rows) { before[$0.key]?.cell.hasSamePlace(as: CountCell($0)) == true }
    var counts = CountChanges()
    let changes = rows.map { row in
      let change = DeterminationChange(
        before: before[row.obligation.key], after: row.obligation)
      if let cell = change.before?.cell { counts.subtract(cell) }
      counts.add(CountCell(row.obligation))
      return change
    }
    try apply(counts, district: district)
    return changes
  }

  /// Most changes leave parties and place alone, and with them half of the indexes.
  private func write(
    _ rows: [DeterminationRow], hasStayed: (Obligation) -> Bool
  ) throws {
    let staying = rows.filter { hasStayed($0.obligation) }
    let others = rows.filter { !hasStayed($0.obligation) }
    for (rows, ending) in [
      (staying, DeterminationRow.endingInPlace), (others, DeterminationRow.ending),
    ] where !rows.isEmpty {
      try run(
        Insertion(
          into: "determination", DeterminationRow.columns, rows.map(\.values), ending: ending))
    }
  }

  /// Removes what the rulebook no longer speaks of.
  func remove(_ gone: [DeterminationBefore], district: String) throws {
    var counts = CountChanges()
    for start in stride(from: 0, to: gone.count, by: 400) {
      let part = gone[start..<min(start + 400, gone.count)]
      try run(
        """
        DELETE FROM determination
        WHERE district = \(district) AND key IN (\(SQL(list: part.map(\.key))))
        """)
      for before in part { counts.subtract(before.cell) }
    }
    try apply(counts, district: district)
  }

  func apply(_ counts: CountChanges, district: String) throws {
    let changes = counts.changes.filter { $0.value != 0 }
    guard !changes.isEmpty else { return }
    try run(
      Insertion(
        into: "determination_count", CountCell.columns,
        changes.map { $0.key.values(district: district, adding: $0.value) },
        ending: CountCell.ending))
    for (cell, change) in changes where change < 0 { try dropIfEmpty(cell, district: district) }
  }

  private func dropIfEmpty(_ cell: CountCell, district: String) throws {
    try run(
      """
      DELETE FROM determination_count
      WHERE district = \(district) AND region = \(cell.region) AND complex_id = \(cell.complex)
        AND enterprise = \(cell.enterprise) AND bearer = \(cell.bearer)
        AND recipient = \(cell.recipient) AND supervisor = \(cell.supervisor)
        AND rule = \(cell.rule) AND measure = \(cell.measure) AND slice = \(cell.slice) AND n = 0
      """)
  }
}

/// How the counts change, gathered so that each cell is written once.
struct CountChanges: Sendable {
  private(set) var changes: [CountCell: Int] = [:]

  mutating func add(_ cell: CountCell) { changes[cell, default: 0] += 1 }
  mutating func subtract(_ cell: CountCell) { changes[cell, default: 0] -= 1 }
}
