package import Acts
package import Civil
package import Kernel
import Storage

/// A finding that a complex is old, or has none of the three, or no longer: dated, with the ground.
package struct ComplexFinding: ComplexItem {
  package var kind = Kind.old
  package var holds = true
  package var decidedOn = Day(number: 0)
  package var decidedBy = ""
  package var ground = ""

  package init() {}

  package enum Kind: String, Choice {
    case old, threeNo

    package var label: String {
      switch self {
      case .old: "老旧小区"
      case .threeNo: "三无小区"
      }
    }
  }

  package static let fields: [Field<Self>] = [
    Field(required: "kind", "认定什么", "finding", \.kind, ChoiceFormat<Kind>()),
    Field(required: "holds", "是不是", "holds", \.holds, FlagFormat()),
    Field(required: "decided_on", "认定日期", "decided on", \.decidedOn, DayFormat()),
    Field(required: "decided_by", "谁认定的", "decided by", \.decidedBy, TextFormat(limit: 80)),
    Field(required: "ground", "认定依据", "ground", \.ground, TextFormat()),
  ]

  package static let table = "complex_finding"
  package static let path = "findings"
  package static let role = "finding"
  package static let word = Message(zh: "认定", en: "finding")
  package static let heading = "老旧、三无小区认定"
  package static let keeping = Permission.findComplex
  package static let ending = "作废"
  package static let absence = "还没有认定过是不是老旧小区、三无小区。"

  package var name: String { (holds ? "是" : "不是") + kind.label }
  package var detail: String { "\(decidedOn.chinese)\(decidedBy)认定，依据：\(ground)" }

  package func check(on today: Day) throws(ItemRefusal) {
    if decidedOn > today { throw .inFuture(field: "decided_on", today) }
  }

  /// The complex says what the latest finding of each kind says.
  package static func follow(_ complex: Complex, in tx: Transaction) throws {
    let district = Region(complex.region.district)
    let all = try tx.db.held(Self.self, of: complex.id, in: district)
    var changed = complex
    // Where nobody ever found anything, what a list said stays.
    for kind in Kind.allCases where all.contains(where: { $0.item.kind == kind }) {
      let valid = all.filter { $0.item.kind == kind && $0.endedOn == nil }.map(\.item)
      changed.particulars.say(kind, valid.max { $0.decidedOn < $1.decidedOn })
    }
    guard changed.particulars != complex.particulars else { return }
    try tx.db.update(changed)
  }
}

extension Complex.Particulars {
  fileprivate mutating func say(_ kind: ComplexFinding.Kind, _ finding: ComplexFinding?) {
    switch kind {
    case .old: (isOldComplex, oldGround) = (finding?.holds, finding?.ground)
    case .threeNo: (isThreeNo, threeNoGround) = (finding?.holds, finding?.ground)
    }
  }
}
