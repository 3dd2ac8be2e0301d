package import Kernel

/// Who built complexes and handed them over. What a list says about the builder of a complex is
/// kept as it was listed; a developer answers to that by its name and by what else it was called.
package struct Developer: Sendable, Regional, Versioned {
  package let id: ID<Developer>
  package let region: Region
  package var particulars: Particulars
  package let origin: Origin

  package var name: String { particulars.name }
  package var enterprise: String? { nil }
  package var sheet: Sheet { particulars.sheet }

  package struct Particulars: Sendable, Equatable {
    package var name = ""
    package var creditCode: String?
    package var otherNames: String?
    package var contact: String?
    package var phone: String?
    package var address: String?

    package init() {}
  }

  /// Everything a complex may call it.
  var calledNames: [String] {
    let others = (particulars.otherNames ?? "").split(whereSeparator: { "；;、".contains($0) })
    return [name] + others.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension Developer.Particulars: Fielded {
  package static let fields: [Field<Self>] = [
    Field(required: "name", "名称", "name", \.name, TextFormat(limit: 80)),
    Field("credit_code", "统一社会信用代码", "credit code", \.creditCode, CreditCodeFormat()),
    Field("other_names", "资料里的其他写法（用；隔开）", "other names", \.otherNames, TextFormat()),
    Field("contact", "联系人", "contact", \.contact, TextFormat(limit: 40)),
    Field("phone", "联系电话", "phone", \.phone, PhoneFormat(), personal: true),
    Field("address", "地址", "address", \.address, TextFormat()),
  ]
}

enum DeveloperRefusal: Refusal, Equatable {
  case known(String)
  case codeTaken(String, by: String)
  case nothingChanged

  var kind: RefusalKind {
    switch self {
    case .known: .invalid(field: "name")
    case .codeTaken: .invalid(field: "credit_code")
    case .nothingChanged: .conflict
    }
  }

  var message: Message {
    switch self {
    case .known(let name):
      Message(zh: "“\(name)”已经登记。请打开它修改，不必再登记。", en: "\(name) is already registered")
    case .codeTaken(let code, let name):
      Message(zh: "代码 \(code) 已经是“\(name)”的，请核对。", en: "\(code) already belongs to \(name)")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    }
  }
}
