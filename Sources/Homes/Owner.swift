package import Civil
package import Kernel
package import Registry

/// Somebody who owns units in one complex, with no more about them than a vote or a case needs.
///
/// Who owns in two complexes stands there twice: a street does not learn from its own register what
/// somebody has elsewhere.
package struct Owner: Sendable, Regional {
  package let id: ID<Owner>
  package let region: Region
  package let complex: ID<Complex>
  /// `nil` once everything personal has been erased; the unit keeps its anonymous head.
  package var particulars: Particulars?
  /// Another with every change of what is kept sealed about them.
  var seal = ""

  package struct Particulars: Sendable, Equatable {
    package var kind = OwnerKind.person
    package var name = ""
    package var phone: String?
    /// The number of an identity document, or the credit code of an organisation.
    package var identity: String?

    package init() {}
  }
}

package enum OwnerKind: String, Choice {
  case person, organisation

  package var label: String {
    switch self {
    case .person: "个人"
    case .organisation: "单位"
    }
  }
}

extension Owner.Particulars: Fielded {
  package static let fields: [Field<Self>] = [
    Field(required: "owner_kind", "业主类型", "kind of owner", \.kind, ChoiceFormat<OwnerKind>()),
    Field(required: "owner_name", "姓名或单位名称", "name", \.name, TextFormat(limit: 60)),
    Field("owner_phone", "联系电话", "phone", \.phone, OwnerPhoneFormat()),
    Field("owner_identity", "证件号码或信用代码", "identity number", \.identity, IdentityFormat()),
  ]

  /// What must hold whoever wrote it: a number of eighteen places proves itself.
  package func check() throws(OwnerRefusal) {
    guard let identity else { return }
    if kind == .organisation {
      guard SocialCreditCode(identity) != nil else { throw .badCode }
    } else if identity.utf8.count == 18 {
      guard (try? IdentityNumber(reading: identity)) != nil else { throw .badNumber }
    }
  }
}

/// What may happen to an owner's entry; nothing here says whose it is.
package enum OwnerRefusal: Refusal, Equatable {
  case badCode
  case badNumber
  case alreadyOwner
  case sharesExceedWhole
  case unitUnsold
  case noSuchDay
  case erased
  case held(until: Day?, why: String)
  case nothingChanged

  package var kind: RefusalKind {
    switch self {
    case .badCode, .badNumber: .invalid(field: "owner_identity")
    case .sharesExceedWhole: .invalid(field: "share")
    case .noSuchDay: .invalid(field: "on")
    case .alreadyOwner, .unitUnsold, .erased, .held, .nothingChanged: .conflict
    }
  }

  package var message: Message {
    switch self {
    case .badCode:
      Message(zh: "不是有效的统一社会信用代码，请照营业执照核对。", en: "not a valid credit code")
    case .badNumber:
      Message(zh: "身份证号码对不上校验位，请照证件核对。", en: "not a valid identity number")
    case .alreadyOwner:
      Message(zh: "这位业主已经登记在这套房屋上。", en: "is an owner of this unit already")
    case .sharesExceedWhole:
      Message(zh: "各人的份额加起来超过了全部。请核对份额。", en: "the shares exceed the whole")
    case .unitUnsold:
      Message(zh: "这套房屋登记为未售，还没有业主。已经卖出的，先把状态改为已售。", en: "the unit is unsold")
    case .noSuchDay:
      Message(zh: "这一天早于现任业主取得的日子，请核对。", en: "before the present owner's time")
    case .erased:
      Message(zh: "这位业主的个人信息已经删除，不能再改。", en: "the owner has been erased")
    case .held(let until, let why):
      Message(
        zh: "这位业主的信息正在保全\(until.map { "（到 \($0.chinese)）" } ?? "")，不能删除。原因：\(why)",
        en: "a hold lies on this owner")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    }
  }
}
