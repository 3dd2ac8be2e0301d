import Kernel
package import Organs
import Storage

extension Registry {
  /// What the record calls the things of the registers and their fields.
  package static func subjects(asking contents: ContentList) -> [SubjectWords] {
    let terms = contents.items.map { (key: ContentList.column($0.key), label: $0.title) }
    return [
      SubjectWords(Complex.self, "小区", fields: Complex.Particulars.labels.words) {
        let names = try $2.names(of: Set($0.map { ID(rawValue: $0) }), in: $1)
        return Dictionary(names.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
      },
      SubjectWords(Enterprise.self, "物业企业", fields: Enterprise.Particulars.labels.words) {
        try $2.enterpriseNames(of: $0, in: $1)
      },
      SubjectWords(
        Contract.self, "物业合同", fields: Contract.Particulars.labels.and(terms).words),
      SubjectWords(Handover.self, "承接查验", fields: Handover.Particulars.labels.words),
      SubjectWords(PropertyRoom.self, "物业用房", fields: PropertyRoom.labels.words),
      SubjectWords(Facility.self, "共用设施", fields: Facility.labels.words),
      SubjectWords(StaffMember.self, "在岗人员", fields: StaffMember.labels.words),
      SubjectWords(FundBalance.self, "维修资金余额", fields: FundBalance.labels.words),
      SubjectWords(ModeDecision.self, "管理方式决定", fields: ModeDecision.labels.words),
      SubjectWords(ComplexFinding.self, "认定", fields: ComplexFinding.labels.words),
      SubjectWords(FormerName.self, "曾用名", fields: FormerName.labels.words),
      SubjectWords(
        Developer.self, "建设单位", fields: Developer.Particulars.labels.words),
      SubjectWords(Place.self, "街道社区", fields: ["name": "名称"]),
    ]
  }
}

extension FieldLabels {
  /// By key, with what every thing has.
  fileprivate var words: [String: String] {
    Dictionary((all + Self.others).map { ($0.key, $0.label) }, uniquingKeysWith: { $1 })
  }
}
