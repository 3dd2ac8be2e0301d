package import Civil
package import Kernel

/// One enterprise's time in charge of one complex: from the day it enters until the day it leaves.
package struct Engagement: Sendable, Regional {
  package let id: ID<Engagement>
  package let region: Region
  package let complex: ID<Complex>
  package let enterpriseCode: String
  package let mode: ServiceMode
  package let from: Day
  /// The day it leaves, no longer in charge; `nil` while nobody has said when.
  package var until: Day?
  /// The end of the engagement before, if there was one.
  let previousEnd: Day?
  package var endReason: String?

  package var enterprise: String? { enterpriseCode }

  package func covers(_ day: Day) -> Bool {
    from <= day && (until.map { day < $0 } ?? true)
  }
}

extension Day {
  /// Stands in the database for "not ended", so that an open period has a place in the chain.
  static let open: Day = "9999-12-31"
}

enum EngagementRefusal: Refusal, Equatable {
  case occupied(by: String, until: Day?)
  case before(Day)
  case endsBeforeStart(Day)
  case ended(Day)
  case later

  var kind: RefusalKind {
    switch self {
    case .occupied, .before: .invalid(field: "from_on")
    case .endsBeforeStart, .later: .invalid(field: "to_on")
    case .ended: .conflict
    }
  }

  var message: Message {
    switch self {
    case .occupied(let name, let until):
      Message(
        zh: "这段时间小区由“\(name)”服务（\(until.map { "到 \($0)" } ?? "还没有退出日期")）。请先办它的退出，或改进驻日期。",
        en: "\(name) is in charge until \(until?.description ?? "further notice")")
    case .before(let day):
      Message(
        zh: "进驻日期早于上一家的退出日期 \(day)。进驻要在那一天或之后。",
        en: "the one before left on \(day); enter on that day or later")
    case .endsBeforeStart(let from):
      Message(
        zh: "退出日期要晚于进驻日期 \(from)。", en: "must be later than the day of entry, \(from)")
    case .ended(let day):
      Message(zh: "这段服务已在 \(day) 结束。", en: "ended on \(day)")
    case .later:
      Message(
        zh: "下一家已经进驻，退出日期不能晚于它的进驻日期。", en: "the next enterprise has already entered")
    }
  }
}
