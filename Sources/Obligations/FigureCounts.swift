import Civil
import Kernel
import Storage

/// Numbers by time, for the page of figures.
extension ReadConnection {
  /// How many of one slice have their day within a stretch, by day.
  func numbersByDay(
    _ slice: Slice, from first: Day, to last: Day, within scope: Scope
  ) throws -> [Day: Int] {
    let conditions = ObligationConditions(scope: scope, filter: ObligationFilter())
    let rows = try rows(
      """
      SELECT sort_on, COUNT(*) AS n FROM determination
      WHERE \(conditions.ofList) AND slice = \(slice.rawValue)
        AND sort_on >= \(first) AND sort_on <= \(last)
      GROUP BY sort_on
      """)
    var days: [Day: Int] = [:]
    for row in rows { days[try row.day("sort_on")] = try row.int("n") }
    return days
  }
}
