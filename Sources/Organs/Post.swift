package import Civil
package import Kernel

/// A seat in an organ. It has one holder at a time and outlives them.
package struct Post: Hashable, Sendable, Regional {
  package let id: ID<Post>
  package let organ: String
  package let role: Role
  package let title: String
  /// 组长、副组长、成员, in the leading group.
  package let rank: String?
  package let place: Int
  package let region: Region
}

/// Somebody who works in an organ, whether or not they hold a post at present.
package struct Person: Hashable, Sendable, Regional {
  package let id: ID<Person>
  package let name: String
  package let phone: String?
  package let organ: String
  package let region: Region
  package let enterprise: String?

  package init(id: ID<Person>, name: String, phone: String?, at organ: Organ) {
    self.init(
      id: id, name: name, phone: phone, organ: organ.id, region: organ.region,
      enterprise: organ.enterprise)
  }

  init(
    id: ID<Person>, name: String, phone: String?, organ: String, region: Region,
    enterprise: String?
  ) {
    self.id = id
    self.name = name
    self.phone = phone
    self.organ = organ
    self.region = region
    self.enterprise = enterprise
  }
}

/// Somebody in a post, from one day to another.
package struct Tenure: Hashable, Sendable {
  package let id: ID<Tenure>
  package let post: ID<Post>
  package let person: ID<Person>
  package let from: Day
  package let to: Day?

  func overlaps(_ other: Tenure) -> Bool {
    let endsBefore = to.map { $0 < other.from } ?? false
    let beginsAfter = other.to.map { $0 < from } ?? false
    return !endsBefore && !beginsAfter
  }
}

enum TenureRefusal: Refusal, Equatable {
  case twoAdministrators(held: Role, wanted: Role)
  case beforePredecessor(Day)
  case notOpen
  case otherOrgan

  var kind: RefusalKind {
    switch self {
    case .beforePredecessor: .invalid(field: "from_on")
    default: .conflict
    }
  }

  var message: Message {
    switch self {
    case .twoAdministrators(let held, let wanted):
      Message(
        zh: """
          这个人已是\(held.title)，不能再任\(wanted.title)：三种管理员互相监督，一人只能任一种。请另选一人。
          """,
        en: "one person cannot be both \(held.rawValue) and \(wanted.rawValue)")
    case .beforePredecessor(let day):
      Message(
        zh: "前任从 \(day) 起任职，新任的开始日期要晚于这一天。", en: "must begin after \(day)")
    case .notOpen:
      Message(zh: "这个岗位现在没有人任职，不用再免。", en: "the post is vacant")
    case .otherOrgan:
      Message(zh: "这个人不在本单位。请先把人转到本单位。", en: "the person belongs to another organ")
    }
  }
}
