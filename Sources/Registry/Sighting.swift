import Civil
import Facts
import Kernel
import Rulebook

/// What somebody saw in a complex of which no register is kept yet: it is a fact, and the registers
/// are compared with it.
protocol Sighting: Fielded, Equatable {
  /// What the rulebook calls it.
  static var kind: String { get }
  /// Our own name in addresses.
  static var path: String { get }
  static var word: Message { get }

  var on: Day { get }
  var attributes: [String: Attribute] { get }
  /// The sentence of the record.
  var words: String { get }
}

extension Sighting {
  /// A complex has one committee at a time; until committees have a register, it goes by the complex.
  static func subject(in complex: ID<Complex>) -> [String: String] {
    ["complex": complex.rawValue, "committee": "committee/\(complex)"]
  }
}

/// Somebody was elected into the committee of a complex.
struct MemberElected: Sighting {
  var on = Day(number: 0)
  var name = ""
  var until: Day?

  init() {}

  static let fields: [Field<Self>] = [
    Field(required: "name", "当选人姓名", "name", \.name, TextFormat(limit: 40)),
    Field(required: "on", "当选日期", "elected on", \.on, DayFormat()),
    Field("until", "任期届满日期", "term ends on", \.until, DayFormat()),
  ]

  static let kind = "committee.member_elected"
  static let path = "members"
  static let word = Message(zh: "业委会（物管会）成员当选", en: "election of a member")

  var words: String { "\(name)于 \(on) 当选业委会（物管会）成员" }
  var attributes: [String: Attribute] {
    var said: [String: Attribute] = ["member.name": .text(name)]
    if let until { said["term.ends_on"] = .text(until.description) }
    return said
  }
}

/// The seal of a committee was used.
struct SealUsed: Sighting {
  var on = Day(number: 0)
  var purpose = ""

  init() {}

  static let fields: [Field<Self>] = [
    Field(required: "purpose", "盖在什么上", "used for", \.purpose, TextFormat(limit: 120)),
    Field(required: "on", "用印日期", "used on", \.on, DayFormat()),
  ]

  static let kind = "seal.used"
  static let path = "seals"
  static let word = Message(zh: "业委会（物管会）用印", en: "use of the seal")

  var words: String { "\(on) 使用业委会（物管会）印章：\(purpose)" }
  var attributes: [String: Attribute] { ["seal.purpose": .text(purpose)] }
}

/// Somebody read what fee hangs on the board.
struct BoardChecked: Sighting {
  var on = Day(number: 0)
  var fee = Fen.zero

  init() {}

  static let fields: [Field<Self>] = [
    Field(required: "fee", "公示的住宅物业费（元/平方米·月）", "fee shown", \.fee, MoneyFormat()),
    Field(required: "on", "核对日期", "read on", \.on, DayFormat()),
  ]

  static let kind = "board.checked"
  static let path = "boards"
  static let word = Message(zh: "物业公示栏核对", en: "check of the board")

  var words: String { "\(on) 核对物业公示栏：住宅物业费 \(fee)元/平方米·月" }
  var attributes: [String: Attribute] { ["board.fee": .number(fee.value)] }
}
