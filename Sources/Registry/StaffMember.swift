package import Civil
package import Kernel

/// Somebody on duty in a complex for its enterprise, beside the project manager.
package struct StaffMember: ComplexItem {
  package var personName = ""
  package var post = Post.order
  package var phone: String?
  package var certificate: String?
  package var certifiedUntil: Day?
  package var from = Day(number: 0)

  package init() {}

  package enum Post: String, Choice {
    case order, lift, fire, control, engineering, cleaning, green, service, other

    package var label: String {
      switch self {
      case .order: "秩序维护"
      case .lift: "电梯安全管理"
      case .fire: "消防安全管理"
      case .control: "消防、监控值守"
      case .engineering: "工程维修"
      case .cleaning: "保洁"
      case .green: "绿化"
      case .service: "客户服务"
      case .other: "其他岗位"
      }
    }
  }

  package static let fields: [Field<Self>] = [
    Field(required: "name", "姓名", "name", \.personName, TextFormat(limit: 40)),
    Field(required: "post", "岗位", "post", \.post, ChoiceFormat<Post>()),
    Field("phone", "联系电话", "phone", \.phone, PhoneFormat(), personal: true),
    Field("certificate", "持有证书", "certificate", \.certificate, TextFormat(limit: 80)),
    Field("certified_until", "证书有效期至", "valid until", \.certifiedUntil, DayFormat()),
    Field(required: "from_on", "到岗日期", "from", \.from, DayFormat()),
  ]

  package static let table = "staff_member"
  package static let path = "staff"
  package static let role = "staff"
  package static let word = Message(zh: "在岗人员", en: "staff member")
  package static let heading = "在岗人员"
  package static let keeping = Permission.keepStaff
  package static let ending = "离岗"
  package static let absence = "还没有登记秩序维护、电梯、消防等岗位的人员。"

  package var name: String { personName }

  package var detail: String {
    [post.label, phone.map(Masked.phone), certificate, "\(from.chinese)到岗"]
      .compactMap { $0 }.joined(separator: "，")
  }

  package func state(on today: Day) -> ItemState? {
    guard let certifiedUntil else { return nil }
    return certifiedUntil < today
      ? ItemState(words: "证书过期", tag: "t-late") : ItemState(words: "证书有效", tag: "t-met")
  }

  package func check(on today: Day) throws(ItemRefusal) {
    if from > today { throw .inFuture(field: "from_on", today) }
  }
}
