package import Rulebook

/// Standings that are always listed together, so that lists are read straight from an index.
package enum Slice: String, Hashable, Sendable, CaseIterable {
  case late, breached, due, ahead, undecided, met
  case doneLate = "done_late"
  case closed
}

extension State {
  /// The part of every index in which it stands.
  package var slice: Slice {
    switch self {
    case .open, .dueSoon: .due
    case .late: .late
    case .metLate: .doneLate
    case .met: .met
    case .breached: .breached
    case .anticipated, .suspended: .ahead
    case .undated, .undetermined, .alleged: .undecided
    case .excused, .notApplicable, .void: .closed
    case .stale, .incomplete, .below: .due
    case .lapsed: .late
    case .violated, .found: .breached
    case .pending: .ahead
    case .inPlace, .kept, .complete, .satisfied, .belowWithReason, .cleared, .corrected: .met
    }
  }

  /// Colour means state and nothing else.
  var tag: String {
    switch self {
    case .open, .anticipated: "t-open"
    case .dueSoon: "t-soon"
    case .late, .breached: "t-late"
    case .met, .metLate: "t-met"
    case .suspended, .undated, .undetermined, .excused, .notApplicable, .void: "t-none"
    case .stale, .incomplete, .below, .alleged: "t-soon"
    case .lapsed, .violated, .found: "t-late"
    case .pending: "t-open"
    case .inPlace, .kept, .complete, .satisfied, .belowWithReason, .cleared, .corrected: "t-met"
    }
  }

  var isLate: Bool { self == .late || self == .metLate || self == .breached }
}

/// What a person picks in the list.
package enum StateGroup: String, Hashable, Sendable, CaseIterable {
  case todo, due, overdue, late, breached, undecided, met, all

  var words: String {
    switch self {
    case .todo: "还没办的"
    case .due: "未到期"
    case .overdue: "逾期未办"
    case .late: "逾期（含已补办）"
    case .breached: "违反"
    case .undecided: "未定"
    case .met: "按期办完"
    case .all: "全部"
    }
  }

  var slices: [Slice] {
    switch self {
    case .todo: [.late, .breached, .due, .ahead, .undecided]
    case .due: [.due]
    case .overdue: [.late]
    case .late: [.late, .doneLate]
    case .breached: [.breached]
    case .undecided: [.undecided]
    case .met: [.met]
    case .all: Slice.allCases
    }
  }
}
