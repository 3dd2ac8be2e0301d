/// What the units of one head say together.
struct HeadSums {
  private static let sides: UInt8 = 0b0111
  private static let invalid: UInt8 = 0b1000

  private var marks: UInt8 = 0
  private var hasHead = false
  private var isCounted = false
  private var isServed = true
  private var area: Int64 = 0
  private var yes: Int64 = 0
  private var no: Int64 = 0
  private var abstaining: Int64 = 0

  mutating func add(area new: Int64, isServed: Bool, _ weight: Counted.Weight, _ mark: Mark) {
    isCounted = true
    if weight == .areaAndHead { hasHead = true }
    if !isServed { self.isServed = false }
    area += new
    marks |= mark.rawValue
    switch mark {
    case .yes: yes += new
    case .no: no += new
    case .abstaining: abstaining += new
    case .none, .invalid: break
    }
  }

  private var heads: Int64 { hasHead ? 1 : 0 }
  private var whole: Side { Side(heads: heads, area: area) }

  func add(to figures: inout Figures, invalidCounts: Bool, silenceCounts: Bool) {
    guard isCounted else { return }
    figures.total += whole
    let side = marks & Self.sides
    if side != 0 || invalidCounts && marks & Self.invalid != 0 {
      figures.participating += whole
      // A head whose units disagree is on no side; their areas are on each their own.
      figures.yes += Side(heads: side == Mark.yes.rawValue ? heads : 0, area: yes)
      figures.no += Side(heads: side == Mark.no.rawValue ? heads : 0, area: no)
      figures.abstaining += Side(
        heads: side == Mark.abstaining.rawValue ? heads : 0, area: abstaining)
    } else if silenceCounts, isServed {
      figures.deemed += whole
    }
  }
}

/// A vote as one bit.
enum Mark: UInt8 {
  case none = 0
  case yes = 1
  case no = 2
  case abstaining = 4
  case invalid = 8

  init(_ vote: Ballot.Vote?) {
    switch vote {
    case nil: self = .none
    case .for: self = .yes
    case .against: self = .no
    case .abstain: self = .abstaining
    case .invalid: self = .invalid
    }
  }
}
