import Kernel
import Rulebook

/// Who has to do with a duty, and so may say what happened.
struct Parties {
  let obligation: Obligation
  let organs: Organs

  /// The organ itself, or the one in whose house it sits.
  func include(_ organ: String) -> Bool {
    [obligation.bearer, obligation.recipient, obligation.supervisor].contains { party in
      guard let party else { return false }
      return party == organ || organs.all[party]?.seat == organ
    }
  }
}

enum FactRefusal: Refusal, Equatable {
  case notAParty
  case notThisDuty(String)
  case future(field: String)
  case beforeTrigger(String)
  case missing(field: String, title: String)
  case unreadable(field: String, title: String, example: String)
  case noReason
  case alreadyCorrected
  case nothingChanged

  var kind: RefusalKind {
    switch self {
    case .notAParty: .notPermitted
    case .notThisDuty, .alreadyCorrected, .nothingChanged: .conflict
    case .future(let field), .missing(let field, _), .unreadable(let field, _, _):
      .invalid(field: field)
    case .beforeTrigger: .invalid(field: "on")
    case .noReason: .invalid(field: "why")
    }
  }

  var message: Message {
    switch self {
    case .notAParty:
      Message(
        zh: "这件事由负责、受理或监督的单位登记。您的单位不在其中，请联系它们。",
        en: "only bearer, recipient or supervisor may record this")
    case .notThisDuty(let kind):
      Message(zh: "这件事不是靠“\(kind)”办完的，请从列出的几项里选。", en: "\(kind) does not fulfil this duty")
    case .future:
      Message(zh: "日期在今天之后。事情发生了再登记。", en: "the day lies in the future")
    case .beforeTrigger(let day):
      Message(zh: "日期早于起因之日 \(day)。请核对年份和月份。", en: "earlier than the trigger on \(day)")
    case .missing(_, let title): Message(zh: "“\(title)”还没有填。", en: "\(title) is missing")
    case .unreadable(_, let title, let example):
      Message(zh: "“\(title)”读不懂。例如 \(example)。", en: "\(title) cannot be read")
    case .noReason:
      Message(zh: "请写明为什么更正或撤回，它会一直留在记录里。", en: "a reason is needed")
    case .alreadyCorrected:
      Message(zh: "这条事实已经更正或撤回过。请在最新的一条上改。", en: "already corrected or withdrawn")
    case .nothingChanged:
      Message(zh: "和原来登记的一样，所以没有保存。", en: "nothing was changed")
    }
  }
}
