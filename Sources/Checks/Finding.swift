import Civil
package import Kernel

/// A contradiction as the last run found it, with what was said about it.
package struct Finding: Sendable, Regional {
  package let id: ID<Finding>
  let checkID: String
  package let region: Region
  package let enterprise: String?
  /// The organ whose business it is to find out what is true.
  let owner: String
  let name: String
  let href: String
  let one: String
  let other: String
  let since: Day?
  /// Of both statements: when one of them changes, what was said about the old is no answer.
  let digest: String
  let foundOn: Day
  /// Looked into and right as it is, until this day.
  var settledUntil: Day?

  func isSettled(on day: Day) -> Bool { settledUntil.map { $0 >= day } ?? false }

  static func identity(_ check: String, _ key: String) -> ID<Finding> {
    ID(rawValue: String(Digest(of: "\(check)\n\(key)").description.prefix(24)))
  }
}

/// That somebody looked into it and it is right as it is: why, and until when that holds.
struct Settlement: Sendable {
  let id: ID<Settlement>
  let finding: ID<Finding>
  let checkID: String
  let digest: String
  let why: String
  let until: Day
  let by: String
  let on: Day
}

enum FindingRefusal: Refusal, Equatable {
  case alreadySettled(Day)
  case notSettled
  case untilPast(Day)
  case tooLong(Day)

  var kind: RefusalKind {
    switch self {
    case .alreadySettled, .notSettled: .conflict
    case .untilPast, .tooLong: .invalid(field: "until")
    }
  }

  var message: Message {
    switch self {
    case .alreadySettled(let day):
      Message(
        zh: "已经有人注明核实过，有效到 \(day)。要改，请先撤回。", en: "is settled until \(day)")
    case .notSettled: Message(zh: "没有可以撤回的说明。", en: "is not settled")
    case .untilPast(let day):
      Message(zh: "有效期要到今天（\(day)）或以后。", en: "must not end before \(day)")
    case .tooLong(let day):
      Message(
        zh: "最长到 \(day)。到期以后会再提醒核对一次。", en: "must not reach beyond \(day)")
    }
  }
}
