package import Civil
package import Kernel

/// The person answering for an enterprise's service in one complex, for as long as it lasts.
package struct ProjectManager: Sendable, Regional {
  package let id: ID<ProjectManager>
  package let region: Region
  package let enterpriseCode: String
  package let complex: ID<Complex>
  package let name: String
  package let phone: String?
  package let from: Day
  package var until: Day?

  package var enterprise: String? { enterpriseCode }
}

enum ManagerRefusal: Refusal, Equatable {
  case nameMissing
  case before(Day)
  case enterpriseAbsent
  case nothingChanged

  var kind: RefusalKind {
    switch self {
    case .nameMissing: .invalid(field: "name")
    case .before: .invalid(field: "from_on")
    case .enterpriseAbsent, .nothingChanged: .conflict
    }
  }

  var message: Message {
    switch self {
    case .nameMissing: Message(zh: "请填项目负责人的姓名。", en: "the name is missing")
    case .before(let day):
      Message(
        zh: "现任负责人从 \(day) 起任职，接任日期要晚于那一天。",
        en: "the present one has been in office since \(day)")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    case .enterpriseAbsent:
      Message(
        zh: "这个小区那一天没有物业企业服务，请先登记进驻。", en: "no enterprise is in charge on that day")
    }
  }
}
