package import Civil
package import Imports
package import Kernel

/// One property-management area, the unit of everything.
package struct Complex: Sendable, Regional {
  package let id: ID<Complex>
  /// Its community or street; the district itself while nobody has said which street it is in.
  package var region: Region
  /// The enterprise in charge, or the last that was.
  package var enterprise: String?
  /// How it is managed; unknown until somebody has said so.
  package var mode: ServiceMode?
  package var particulars: Particulars
  package let origin: Origin

  package var name: String { particulars.name }

  package var isUnassigned: Bool { region.depth == 0 }

  /// What an official register says about a complex; `ComplexFields.swift` says how each is read.
  package struct Particulars: Sendable, Equatable {
    package var name = ""
    package var code: String?
    package var formerNames: String?
    package var address: String?
    package var boundEast: String?
    package var boundSouth: String?
    package var boundWest: String?
    package var boundNorth: String?
    package var propertyType: String?
    package var floorArea: CentiArea?
    package var siteArea: CentiArea?
    package var residentialArea: CentiArea?
    package var commercialArea: CentiArea?
    package var greenArea: CentiArea?
    package var propertyRoomArea: CentiArea?
    package var committeeRoomArea: CentiArea?
    package var households: Int?
    package var buildings: Int?
    package var plotRatio: Int?
    package var greenRatio: Int?
    package var parking: Int?
    package var parkingAbove: Int?
    package var parkingBelow: Int?
    package var builtYear: Int?
    package var startedOn: Day?
    package var deliveredOn: Day?
    package var developer: String?
    /// Who manages it according to the file it came from; not an engagement.
    package var listedEnterprise: String?
    package var listedFee: String?
    package var longitude: Int?
    package var latitude: Int?
    package var hasCommittee: Bool?
    package var isOldComplex: Bool?
    package var oldGround: String?
    package var isThreeNo: Bool?
    package var threeNoGround: String?

    package init() {}
  }
}

/// Where a row of a register came from.
package struct Origin: Hashable, Sendable {
  /// The file or register it was taken from, or `manual`.
  package let source: String
  package let originalID: String?
  package let batch: ID<ImportBatch>?

  package init(source: String, originalID: String? = nil, batch: ID<ImportBatch>? = nil) {
    self.source = source
    self.originalID = originalID
    self.batch = batch
  }

  package static let manual = Origin(source: "manual")
}

/// How a complex is managed.
package enum ServiceMode: String, Choice {
  case professional, trusteeship, selfManaged, none

  package var label: String {
    switch self {
    case .professional: "专业物业"
    case .trusteeship: "社区托管"
    case .selfManaged: "居民自管"
    case .none: "无人管理"
    }
  }
}

enum ComplexRefusal: Refusal, Equatable {
  case codeTaken(String, by: String)
  case groundMissing(field: String)
  case regionOutside(Region)
  case nothingChanged

  var kind: RefusalKind {
    switch self {
    case .codeTaken: .invalid(field: "code")
    case .groundMissing(let field): .invalid(field: field)
    case .regionOutside: .invalid(field: "region")
    case .nothingChanged: .conflict
    }
  }

  var message: Message {
    switch self {
    case .codeTaken(let code, let name):
      Message(
        zh: "编码 \(code) 已经是“\(name)”的。请核对编码，或打开那个小区修改。",
        en: "code \(code) already belongs to \(name)")
    case .groundMissing:
      Message(
        zh: "认定了，还要写认定依据，例如文件名称、文号或现场核实情况。",
        en: "a finding needs its ground, such as a document or an inspection")
    case .regionOutside(let region):
      Message(
        zh: "\(region.code) 不是本区的街道或社区。请从列表里选。",
        en: "\(region.code) is not a street or community of this district")
    case .nothingChanged:
      Message(zh: "没有改动，所以没有保存。", en: "nothing was changed")
    }
  }
}

extension Complex.Particulars {
  /// What must hold whoever wrote it: a finding stands on a ground.
  func check() throws(ComplexRefusal) {
    if isOldComplex == true && oldGround == nil { throw .groundMissing(field: "old_ground") }
    if isThreeNo == true && threeNoGround == nil { throw .groundMissing(field: "three_no_ground") }
  }
}
