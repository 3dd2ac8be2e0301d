package import Civil
package import Kernel

/// Something that an organ should hear of. Written by what happens, never by people.
package struct Notice: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case submitted, late, soon, opened, met, stopped, ended

    var title: String {
      switch self {
      case .submitted: "交来的"
      case .late: "逾期了"
      case .soon: "快到期"
      case .opened: "新要办的"
      case .met: "办好了"
      case .stopped: "推送没送到"
      case .ended: "交办的做完了"
      }
    }

    var tag: String {
      switch self {
      case .submitted, .opened: "t-open"
      case .late, .stopped: "t-late"
      case .soon: "t-soon"
      case .met, .ended: "t-met"
      }
    }
  }

  static let keptDays: Int64 = 180

  let kind: Kind
  let organ: String
  /// Whose own matter it is; all of the organ hear of it where there is none.
  let person: ID<Doer>?
  /// What one must be allowed to open what it tells of; whoever may not is not told.
  let needs: Permission
  let title: String
  /// Whose matter it is, where it is not the reader's own.
  let whose: String?
  let complex: String?
  let due: Day?
  let href: String
  /// Where it is found with all of its like; what has no such place is always told by itself.
  let list: String?
  /// Of how many it tells.
  let number: Int

  package init(
    _ kind: Kind, to organ: String, onlyTo person: ID<Doer>? = nil, needs: Permission,
    _ title: String, whose: String? = nil, complex: String? = nil, due: Day? = nil, href: String,
    list: String? = nil, number: Int = 1
  ) {
    self.kind = kind
    self.organ = organ
    self.person = person
    self.needs = needs
    self.title = title
    self.whose = whose == organ ? nil : whose
    self.complex = complex
    self.due = due
    self.href = href
    self.list = list
    self.number = number
  }

  /// `报送物业服务合同备案等 37 件`
  var words: String { number > 1 ? "\(title)等 \(number) 件" : title }
}

/// What somebody has read, and what they want to hear of at all.
struct NoticeReader: Sendable {
  var readUpTo = ""
  var muted: Set<Notice.Kind> = []

  /// The kinds one wants to hear of.
  var wanted: [String] { Notice.Kind.allCases.filter { !muted.contains($0) }.map(\.rawValue) }
}
