package import Civil
package import Kernel
import Rulebook

/// A property-service contract between those who hire and the enterprise that serves.
package struct Contract: Sendable, Regional {
  package let id: ID<Contract>
  package let complex: ID<Complex>
  /// The credit code of the enterprise.
  package let enterpriseCode: String
  package let region: Region
  package var particulars: Particulars
  package var fees: [Fee]
  /// What it says about the items of the rulebook's list, by the key of the item.
  package var contents: [String: String] = [:]
  package let origin: Origin
  /// The facts by which it was announced, for the day they must be corrected.
  var signedFact: ID<Fact>?
  var filedFact: ID<Fact>?

  package var enterprise: String? { enterpriseCode }
  package var number: String { particulars.number }

  /// Handed in, and not yet confirmed by those who keep the filings.
  package var isWaiting: Bool {
    particulars.submittedOn != nil && particulars.filedOn == nil
  }

  /// Who hires, and so who keeps the filing.
  package enum Kind: String, Choice {
    /// By the developer before the owners have an assembly.
    case preliminary
    /// By the owners' assembly.
    case assembly

    package var label: String {
      switch self {
      case .preliminary: "前期物业服务合同"
      case .assembly: "业主大会选聘合同"
      }
    }
  }

  package struct Particulars: Sendable, Equatable {
    package var number = ""
    package var kind = Kind.preliminary
    package var partyA: String?
    package var signedOn = Day(number: 0)
    package var fromOn: Day?
    package var toOn: Day?
    package var area: CentiArea?
    /// When the enterprise handed it in; whoever keeps the filings confirms that with `filedOn`.
    package var submittedOn: Day?
    package var filedOn: Day?
    package var filedTo: String?

    package init() {}
  }

  /// What one square metre of one kind of building costs a month.
  package struct Fee: Hashable, Sendable {
    package let buildingType: String
    package let price: Fen

    package init(buildingType: String, price: Fen) {
      self.buildingType = buildingType
      self.price = price
    }
  }
}

extension Contract.Particulars: Fielded {
  package static let fields: [Field<Self>] = [
    Field(required: "number", "合同编号", "number", \.number, TextFormat(limit: 40)),
    Field(required: "type", "合同类型", "type", \.kind, ChoiceFormat<Contract.Kind>()),
    Field("party_a", "甲方", "party A", \.partyA, TextFormat(limit: 80)),
    Field(required: "signed_on", "签订日期", "day of signing", \.signedOn, DayFormat()),
    Field("from_on", "合同起始", "from", \.fromOn, DayFormat()),
    Field("to_on", "合同截止", "to", \.toOn, DayFormat()),
    Field("area", "合同面积", "area", \.area, AreaFormat(1, 20_000_000)),
    Field("submitted_on", "报送日期", "day of handing in", \.submittedOn, DayFormat()),
    Field("filed_on", "备案日期", "day of filing", \.filedOn, DayFormat()),
    Field("filed_to", "备案机关", "filed with", \.filedTo, TextFormat(limit: 40)),
  ]

  func check() throws(ContractRefusal) {
    if let fromOn, let toOn, toOn < fromOn { throw .backwards }
    if let submittedOn, submittedOn < signedOn { throw .submittedBeforeSigned(signedOn) }
    if let filedOn, filedOn < signedOn { throw .filedBeforeSigned(signedOn) }
  }
}

enum ContractRefusal: Refusal, Equatable {
  case numberTaken(String)
  case backwards
  case submittedBeforeSigned(Day)
  case filedBeforeSigned(Day)
  /// Says itself that its contract was filed; that is for those who keep the filings.
  case notYoursToFile
  case alreadyFiled(Day)
  case inFuture(field: String, Day)
  case nothingChanged

  var kind: RefusalKind {
    switch self {
    case .numberTaken: .invalid(field: "number")
    case .backwards: .invalid(field: "to_on")
    case .submittedBeforeSigned: .invalid(field: "submitted_on")
    case .filedBeforeSigned, .notYoursToFile: .invalid(field: "filed_on")
    case .alreadyFiled: .conflict
    case .inFuture(let field, _): .invalid(field: field)
    case .nothingChanged: .conflict
    }
  }

  var message: Message {
    switch self {
    case .numberTaken(let number):
      Message(
        zh: "这个小区已经登记了编号 \(number) 的合同。请核对编号，或打开那份合同修改。",
        en: "the complex already has a contract \(number)")
    case .backwards:
      Message(zh: "截止日期早于起始日期。", en: "ends before it begins")
    case .submittedBeforeSigned(let day):
      Message(
        zh: "报送日期早于签订日期 \(day)。请核对两个日期。",
        en: "handed in before it was signed on \(day)")
    case .notYoursToFile:
      Message(
        zh: "备案由受理的机关确认。请不填备案日期，登记后点“报送备案”。",
        en: "a filing is confirmed by the organ that keeps it")
    case .alreadyFiled(let day):
      Message(zh: "这份合同已于 \(day) 备案，不用再报。", en: "was filed on \(day)")
    case .filedBeforeSigned(let day):
      Message(
        zh: "备案日期早于签订日期 \(day)。请核对两个日期。", en: "filed before it was signed on \(day)")
    case .inFuture(_, let today):
      Message(
        zh: "还没有到这一天（今天是 \(today)）。只登记已经发生的事。",
        en: "lies in the future; today is \(today)")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    }
  }
}
