package import Civil
package import Kernel

/// A property-service enterprise, known by its unified social credit code (GB 32100).
package struct Enterprise: Sendable, Regional {
  package let creditCode: String
  package let region: Region
  package var particulars: Particulars
  package let origin: Origin

  package var id: ID<Enterprise> { ID(rawValue: creditCode) }
  package var name: String { particulars.name }
  package var shortName: String { particulars.shortName ?? particulars.name }

  package var enterprise: String? { creditCode }

  /// What may change about it; the code never does.
  package struct Particulars: Sendable, Equatable {
    package var name = ""
    package var shortName: String?
    package var address: String?
    package var legalRepresentative: String?
    package var phone: String?
    package var isLocal: Bool?
    package var sinceOn: Day?

    package init() {}
  }
}

extension Enterprise.Particulars: Fielded {
  package static let fields: [Field<Self>] = [
    Field(required: "name", "企业名称", "name", \.name, TextFormat(limit: 80)),
    Field("short_name", "简称", "short name", \.shortName, TextFormat(limit: 20)),
    Field("address", "注册地址", "registered address", \.address, TextFormat()),
    Field(
      "legal_representative", "法定代表人", "legal representative", \.legalRepresentative,
      TextFormat(limit: 40)),
    Field("phone", "联系电话", "phone", \.phone, PhoneFormat()),
    Field("is_local", "在本区注册", "registered here", \.isLocal, FlagFormat()),
    Field("since_on", "从事物业服务始于", "in the business since", \.sinceOn, DayFormat()),
  ]
}

enum EnterpriseRefusal: Refusal, Equatable {
  case badCode(String)
  case known(String, as: String)
  case nothingChanged

  var kind: RefusalKind {
    switch self {
    case .badCode, .known: .invalid(field: "credit_code")
    case .nothingChanged: .conflict
    }
  }

  var message: Message {
    switch self {
    case .badCode(let code):
      Message(
        zh: "“\(code)”不是有效的统一社会信用代码。应为 18 位数字和大写字母，末位是校验码，请照营业执照核对。",
        en: "\(code) is not a valid unified social credit code")
    case .known(let code, let name):
      Message(
        zh: "代码 \(code) 已经登记，是“\(name)”。请打开它修改，不必再登记。",
        en: "\(code) is already registered as \(name)")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    }
  }
}
