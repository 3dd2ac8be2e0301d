import Civil
import Kernel
import Rulebook
import Storage

/// What a list tells of an obligation: a third of its columns, and nothing that must be taken
/// apart.
struct ObligationLine: Hashable, Sendable {
  let key: String
  let rule: String
  let measure: String
  let bearer: String?
  let recipient: String?
  let supervisor: String?
  let region: Region
  let enterprise: String?
  let complex: String?
  /// The month or year of a recurring duty: `2026-09`.
  let period: String?
  let state: State
  let triggeredOn: Day?
  let dueOn: Day?
  let doneOn: Day?

  /// The street in whose area it lies, if it lies below the district.
  var street: Region? {
    switch region.depth {
    case 0: nil
    case 1: region
    default: region.parent
    }
  }

  /// Days late on a given day: until it was done, or until now.
  func daysLate(on today: Day) -> Int? {
    guard let dueOn, state.isLate else { return nil }
    let end = doneOn ?? today
    return end > dueOn ? end.days(since: dueOn) : nil
  }

  func place(goesBack: Bool) -> ListPlace {
    ListPlace(
      sortOn: dueOn?.description ?? DeterminationRow.undatedSortsAs, key: key, goesBack: goesBack)
  }
}

extension ObligationLine {
  static let columns: SQL = """
    determination.key, rule, measure, bearer, recipient, supervisor, region, enterprise, complex_id,
      period, state, trigger_on, due_on, done_on
    """

  /// Columns are read in the order in which they stand.
  init(_ row: Row) throws {
    self.init(
      key: try row.string("key"), rule: try row.string("rule"),
      measure: try row.string("measure"), bearer: try row.optionalString("bearer"),
      recipient: try row.optionalString("recipient"),
      supervisor: try row.optionalString("supervisor"), region: try row.region(),
      enterprise: try row.optionalString("enterprise"),
      complex: try row.optionalString("complex_id"), period: try row.optionalString("period"),
      state: try row.choice("state"), triggeredOn: try row.optionalDay("trigger_on"),
      dueOn: try row.optionalDay("due_on"), doneOn: try row.optionalDay("done_on"))
  }
}
