import Civil
import Rulebook

/// Facts drawn by lot: contracts, handovers, months, orders, corrections, in no order.
enum DrawnFacts {
  static func day(_ dice: inout Seeded) -> Day {
    Day("2025-11-01").adding(Int.random(in: 0...420, using: &dice))
  }

  static func fact(_ id: String, _ kind: String, _ subject: [String: String], _ day: Day) -> Fact {
    Fact(
      id: id, kind: kind, subject: subject, on: day, knownAt: Instant(milliseconds: 0),
      by: "office")
  }

  static func draw(
    _ dice: inout Seeded, plans: Bool = true, corrections: Bool = true
  ) -> [Fact] {
    var facts: [Fact] = []
    facts.append(fact("issue", "book.issued", ["district": "411502"], day(&dice)))
    for number in 0..<60 {
      let kind = kinds(plans)[Int.random(in: 0..<kinds(plans).count, using: &dice)]
      facts.append(one("f-\(number)", kind, &dice))
    }
    guard corrections else { return facts }
    for number in 0..<8 {
      let old = facts[Int.random(in: 1..<facts.count, using: &dice)]
      let on = day(&dice)
      facts.append(
        Fact(
          id: "k-\(number)", kind: old.kind, subject: old.subject, on: on,
          knownAt: old.knownAt.adding(seconds: Int64.random(in: 0...9_000_000, using: &dice)),
          by: old.by, attributes: old.attributes, supersedes: old.id,
          withdraws: number.isMultiple(of: 3)))
    }
    return facts
  }

  private static func kinds(_ plans: Bool) -> [String] {
    [
      "contract.signed", "contract.signed", "contract.filed", "handover.completed",
      "handover.filed", "handover.posted", "stats.submitted", "credit.synced", "training.held",
      "office.established", "inspection.joint_held", "rectify.ordered", "exemption.granted",
    ] + (plans ? ["project.delivery_planned", "project.delivered"] : [])
  }

  private static func one(_ id: String, _ kind: String, _ dice: inout Seeded) -> Fact {
    let on = day(&dice)
    let known = on.start.adding(seconds: Int64.random(in: -2_000_000...6_000_000, using: &dice))
    let number = Int.random(in: 1...6, using: &dice)
    return Fact(
      id: id, kind: kind, subject: subject(kind, number, &dice), on: on, knownAt: known,
      by: Bool.random(using: &dice) ? "office" : "fire",
      attributes: attributes(kind, on, &dice))
  }

  private static func subject(
    _ kind: String, _ number: Int, _ dice: inout Seeded
  ) -> [String: String] {
    let contract = ["contract": "c-\(number)", "complex": "x-\(number)", "enterprise": "e-1"]
    let handover = ["handover": "h-\(number)", "complex": "x-\(number)", "developer": "d-1"]
    switch kind {
    case "contract.signed", "contract.filed": return contract
    case "rectify.ordered", "exemption.granted":
      return Bool.random(using: &dice) ? contract : handover
    case "stats.submitted", "office.established": return ["street": "41150200\(number)000"]
    case "credit.synced", "inspection.joint_held": return ["district": "411502"]
    case "training.held":
      return Bool.random(using: &dice) ? ["department": "urban"] : ["association": "association"]
    default: return handover
    }
  }

  private static func attributes(
    _ kind: String, _ on: Day, _ dice: inout Seeded
  ) -> [String: Attribute] {
    switch kind {
    case "contract.signed":
      return [
        "contract.type": .text(Bool.random(using: &dice) ? "preliminary" : "assembly"),
        "complex.street": .text("411502002000"),
      ]
    case "rectify.ordered", "exemption.granted":
      let rule = ["CON-FILE", "HND-FILE", "HND-CHECK"][Int.random(in: 0..<3, using: &dice)]
      return [
        "about.rule": .text(rule), "order.due_on": .text(on.adding(15).description),
      ]
    case "training.held":
      return ["training.type": .text(Bool.random(using: &dice) ? "visit" : "special")]
    case "stats.submitted" where Bool.random(using: &dice): return ["period.for": .text("2026-03")]
    case "inspection.joint_held":
      return ["inspection.participants": .list(["market", "urban", "fire"])]
    default: return [:]
    }
  }
}
