import Civil
import Kernel
import Storage

/// What concerns one organ: its own duties, those of others that it receives or watches, and what
/// lies in its area.
struct OrganShare: Sendable {
  let organ: String
  let scope: Scope

  enum Side: Sendable, CaseIterable { case own, others, around }

  /// Each part is read from its own index.
  func parts(_ side: Side) -> [SQL] {
    let place = scopeCondition
    switch side {
    case .own: return ["\(place) AND bearer = \(organ)"]
    case .around: return [place]
    case .others:
      return [
        """
        \(place) AND recipient = \(organ) AND (bearer IS NULL OR bearer <> \(organ))
        """,
        """
        \(place) AND supervisor = \(organ) AND (bearer IS NULL OR bearer <> \(organ))
          AND (recipient IS NULL OR recipient <> \(organ))
        """,
      ]
    }
  }

  private var scopeCondition: SQL {
    SQL(
      ObligationConditions(scope: scope, filter: ObligationFilter())
        .common(regions: .byStreetColumn), separator: " AND ")
  }
}

extension ReadConnection {
  /// The most urgent of one side: what is late longest comes first.
  func urgent(
    _ share: OrganShare, _ side: OrganShare.Side, slices: [Slice], until day: Day? = nil,
    limit: Int
  ) throws -> [ObligationLine] {
    let parts = share.parts(side).flatMap { part in
      slices.map { slice -> SQL in
        """
        SELECT * FROM (
          SELECT sort_on, \(ObligationLine.columns) FROM determination
          WHERE \(part) AND slice = \(slice.rawValue)\(Self.until(day))
          ORDER BY sort_on, key LIMIT \(limit)) AS part
        """
      }
    }
    return try rows(
      """
      SELECT * FROM (\(SQL(parts, separator: " UNION ALL "))) AS every
      ORDER BY sort_on, key LIMIT \(limit)
      """
    ).map(ObligationLine.init)
  }

  /// Whether there is any duty that the organ bears, receives or supervises.
  func isParty(_ share: OrganShare) throws -> Bool {
    for part in share.parts(.own) + share.parts(.others)
    where try row("SELECT 1 AS one FROM determination WHERE \(part) LIMIT 1") != nil { return true }
    return false
  }

  private static func until(_ day: Day?) -> SQL {
    day.map { " AND sort_on <= \($0)" } ?? ""
  }

  /// How many there are in one slice, and the oldest due day among them.
  func extent(
    _ share: OrganShare, _ side: OrganShare.Side, _ slice: Slice
  ) throws -> (number: Int, first: Day?) {
    var number = 0
    var first: Day?
    for part in share.parts(side) {
      let row = try row(
        """
        SELECT COUNT(*) AS n, MIN(due_on) AS first FROM determination
        WHERE \(part) AND slice = \(slice.rawValue)
        """)
      number += try row?.int("n") ?? 0
      if let day = try row?.optionalDay("first") { first = min(first ?? day, day) }
    }
    return (number, first)
  }

  /// How many fall due on each day of a stretch.
  func dueByDay(
    _ share: OrganShare, _ side: OrganShare.Side, from first: Day, to last: Day
  ) throws -> [Day: Int] {
    var days: [Day: Int] = [:]
    for part in share.parts(side) {
      let rows = try rows(
        """
        SELECT sort_on, COUNT(*) AS n FROM determination
        WHERE \(part) AND slice = \(Slice.due.rawValue)
          AND sort_on >= \(first) AND sort_on <= \(last)
        GROUP BY sort_on
        """)
      for row in rows { days[try row.day("sort_on"), default: 0] += try row.int("n") }
    }
    return days
  }
}
