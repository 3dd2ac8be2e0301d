package import Civil
package import Rulebook

/// Something that organs of a demonstration district did and that no register holds.
package struct DemoFact: Sendable {
  package let kind: String
  package let subject: [String: String]
  package let on: Day
  package var attributes: [String: Attribute] = [:]
}

/// What offices have done since the policy was issued, with the gaps that real offices have.
///
/// The policy at hand is a consultation draft. That it was issued some fourteen months ago is an
/// assumption of the demonstration, so that monthly and yearly duties have a history.
struct DemoFacts {
  let seed: UInt64
  let today: Day
  let district: String
  let streets: [DemoRegion]
  let communities: [DemoRegion]

  var all: [DemoFact] {
    [DemoFact(kind: "book.issued", subject: ["district": district], on: issued)]
      + offices + trainings + statistics + credit + inspections
      + DemoDuties(
        seed: seed, issued: issued, today: today, district: district, streets: streets,
        communities: communities
      ).all
  }

  private var issued: Day { today.adding(months: -14) }

  private var offices: [DemoFact] {
    streets.enumerated().compactMap { number, street in
      var dice = DemoDice(seed: seed, "office", number)
      // One street is late, one has not done it at all.
      if number == streets.count - 1 { return nil }
      let days = number == streets.count - 2 ? 52 : dice.between(6...28)
      return DemoFact(
        kind: "office.established", subject: ["street": street.code], on: issued.adding(days))
    }
  }

  private var trainings: [DemoFact] {
    let last = today.year - 1
    return [
      training("housing", "department", "guidance", in: last, 11, 18),
      training("urban", "department", "guidance", in: last, 12, 4),
      training("housing", "department", "guidance", in: today.year, 3, 26),
      training("fire", "department", "guidance", in: today.year, 6, 17),
      training("association", "association", "visit", in: last, 10, 28),
      training("association", "association", "special", in: last, 12, 10),
      training("association", "association", "special", in: today.year, 5, 14),
    ].compactMap { $0 }
  }

  private func training(
    _ organ: String, _ role: String, _ type: String, in year: Int, _ month: Int, _ day: Int
  ) -> DemoFact? {
    happened(
      "training.held", [role: organ], Day(year: year, month: month, day: day),
      ["training.type": .text(type)])
  }

  private var inspections: [DemoFact] {
    let day = Day(year: today.year - 1, month: 11, day: 25)
    let held = happened(
      "inspection.joint_held", ["district": district], day,
      ["inspection.participants": .list(["market", "urban", "fire"])])
    return held.map { [$0] } ?? []
  }

  private var statistics: [DemoFact] {
    streets.enumerated().flatMap { number, street in
      monthly("stats.submitted", ["street": street.code], "statistics/\(number)", missing: 12)
    }
  }

  private var credit: [DemoFact] {
    monthly("credit.synced", ["district": district], "credit", missing: 8)
  }

  /// Once a month, now and then only in the next one; of the last months some are still missing.
  private func monthly(
    _ kind: String, _ subject: [String: String], _ name: String, missing: Int
  ) -> [DemoFact] {
    (0..<15).compactMap { month in
      var dice = DemoDice(seed: seed, name, month)
      let first = issued.adding(1 - issued.day).adding(months: month)
      let isLate = dice.happens(missing)
      if isLate && first.adding(months: 3) > today { return nil }
      if !isLate { return happened(kind, subject, first.adding(dice.between(19...27))) }
      let period = String(first.description.prefix(7))
      return happened(
        kind, subject, first.adding(months: 1).adding(dice.between(1...12)),
        ["period.for": .text(period)])
    }
  }

  /// Only what lies between the issue and today.
  private func happened(
    _ kind: String, _ subject: [String: String], _ day: Day?,
    _ attributes: [String: Attribute] = [:]
  ) -> DemoFact? {
    guard let day, day >= issued, day <= today else { return nil }
    return DemoFact(kind: kind, subject: subject, on: day, attributes: attributes)
  }
}
