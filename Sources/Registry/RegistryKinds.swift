package import Imports
import Kernel
import Storage

/// The registers of this area that are filled from tables.
extension ImportKind {
  package static let regions = ImportKind(
    "regions", Message(zh: "街道和社区", en: "regions"), list: ("/organs", "机构"),
    identity: { $0.text("code") },
    intake: { try RegionIntake($0, of: $1, in: $2) }, undoing: [.place],
    export: { try $0.placeLines(in: $1, after: $2, $3) })

  package static let complexes = ImportKind(
    "complexes", Message(zh: "小区", en: "complexes"), list: ("/complexes", "小区"),
    hasOwnNumbers: true, saysDistrict: true, offersNames: true,
    fields: Complex.Particulars.importColumns,
    identity: { $0.text("code") ?? $0.text("name").map(Naming.normalised) },
    intake: { try ComplexIntake($0, of: $1, in: $2) }, undoing: [.complex, .listing],
    export: { try $0.complexLines(in: $1, after: $2, $3) })

  package static let developers = developers(isWhole: false)

  /// - Parameter isWhole: for who has given a reason; otherwise telephones go out masked.
  package static func developers(isWhole: Bool) -> ImportKind {
    ImportKind(
      "developers", Message(zh: "建设单位", en: "developers"), permission: .keepDevelopers,
      list: ("/developers", "建设单位"), fields: Developer.Particulars.importColumns,
      identity: { $0.text("credit_code") ?? $0.text("name") },
      intake: { try DeveloperIntake($0, of: $1, in: $2) }, undoing: [.developer],
      export: { try $0.developerLines(in: $1, after: $2, $3, isWhole: isWhole) })
  }

  package static let engagements = ImportKind(
    "engagements", Message(zh: "服务经过", en: "engagements"), permission: .beginEngagement,
    list: ("/engagements", "服务经过"),
    identity: { row in
      row.complexAnd("from_on").map {
        $0 + "\u{1}" + (row.text("credit_code") ?? row.text("enterprise") ?? "")
      }
    },
    intake: { try EngagementIntake($0, of: $1, in: $2) }, undoing: [.engagement],
    export: { try $0.engagementLines(in: $1, after: $2, $3) })

  package static let enterprises = ImportKind(
    "enterprises", Message(zh: "物业企业", en: "enterprises"), list: ("/enterprises", "物业企业"),
    fields: Enterprise.Particulars.importColumns, identity: { $0.text("credit_code") },
    intake: { try EnterpriseIntake($0, of: $1, in: $2) }, undoing: [.enterprise],
    export: { try $0.enterpriseLines(in: $1, after: $2, $3) })

  package static let contracts = ImportKind(
    "contracts", Message(zh: "物业服务合同", en: "contracts"), list: ("/contracts", "物业服务合同"),
    hasOwnNumbers: true, fields: Contract.Particulars.importColumns,
    identity: { $0.complexAnd("number") },
    intake: { try ContractIntake($0, of: $1, in: $2) }, undoing: [.contract, .engagement],
    export: { try $0.contractLines(in: $1, after: $2, $3) })

  package static let handovers = ImportKind(
    "handovers", Message(zh: "承接查验", en: "handovers"), list: ("/complexes", "小区"),
    hasOwnNumbers: true, fields: Handover.Particulars.importColumns,
    identity: { $0.complexAnd("phase") },
    intake: { try HandoverIntake($0, of: $1, in: $2) }, undoing: [.handover],
    export: { try $0.handoverLines(in: $1, after: $2, $3) })
}

extension Registry {
  /// In the order in which an empty house is filled.
  package static let importKinds: [ImportKind] = [
    .regions, .complexes, .developers, .enterprises, .engagements, .contracts, .handovers,
    PropertyRoom.importKind, Facility.importKind, StaffMember.importKind, FundBalance.importKind,
    ModeDecision.importKind,
  ]

  /// What people call a district, as far as the list of places says.
  package static let districtNames: ImportKinds.DistrictNames = { db, district in
    Set([try db.place(district)?.name].compactMap { $0 })
  }
}

extension ImportProfiles {
  /// The same, with a column in every table of contracts for each item of their contents.
  package func asking(for contents: ContentList) -> ImportProfiles {
    adding(to: .contracts, contents.columns)
  }
}

extension Fielded {
  /// Each field as a column that a table may have.
  package static var importColumns: [ImportKind.Column] {
    fields.map { ($0.key, $0.label.zh) }
  }
}

extension RowReader {
  fileprivate func complexAnd(_ field: String) -> String? {
    guard let complex = text("complex_code") ?? text("complex").map(Naming.normalised),
      let part = text(field)
    else { return nil }
    return complex + "\u{1}" + part
  }
}
