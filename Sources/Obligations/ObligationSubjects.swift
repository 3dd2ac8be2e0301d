package import Organs
import Rulebook

extension Obligations {
  /// What the record calls the things of this area.
  package static let subjects: [SubjectWords] = [
    SubjectWords(
      Fact.self, "登记的事实", fields: ["on": "哪一天", "evidence": "凭证", "note": "说明"]),
    SubjectWords(Obligation.self, "推算"),
  ]
}
