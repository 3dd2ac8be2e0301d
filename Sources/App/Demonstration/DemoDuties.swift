import Civil
import Rulebook

/// What a district has on its hands beside filings: meetings, windows, complaints, disputes.
struct DemoDuties {
  let seed: UInt64
  let issued: Day
  let today: Day
  let district: String
  let streets: [DemoRegion]
  let communities: [DemoRegion]

  var all: [DemoFact] {
    (group + meetings + windows + hotlines + disputes + assessments).filter {
      $0.on >= issued && $0.on <= today
    }
  }

  private var group: [DemoFact] {
    let items = ["head", "deputies", "streets", "departments", "office"]
    return [
      DemoFact(
        kind: "group.formed", subject: ["district": district], on: issued.adding(3),
        attributes: ["group.items": .list(items)])
    ]
      + [90, 190, 300].map {
        DemoFact(kind: "group.consulted", subject: ["district": district], on: issued.adding($0))
      }
  }

  /// Two streets have not come to it yet.
  private var meetings: [DemoFact] {
    streets.dropLast(2).enumerated().map { number, street in
      var dice = DemoDice(seed: seed, "joint", number)
      return DemoFact(
        kind: "joint_meeting.established", subject: ["street": street.code],
        on: issued.adding(dice.between(15...60)))
    }
  }

  /// Three streets have a window; the third takes only half of the matters.
  private var windows: [DemoFact] {
    let matters = [
      "assembly", "mediation", "building", "decoration", "complaint", "dismissal", "selection",
    ]
    return streets.prefix(3).enumerated().map { number, street in
      DemoFact(
        kind: "window.opened", subject: ["street": street.code],
        on: issued.adding(40 + number * 25),
        attributes: ["window.items": .list(number == 2 ? Array(matters.prefix(4)) : matters)])
    }
  }

  private var hotlines: [DemoFact] {
    (1...12).flatMap { number in
      var dice = DemoDice(seed: seed, "hotline", number)
      let street = streets[dice.between(0...streets.count - 1)]
      let day = today.adding(-dice.between(2...90))
      let step = { (kind: String, days: Int) in
        DemoFact(
          kind: kind, subject: ["hotline": "RX-\(100 + number)"], on: day.adding(days),
          attributes: ["complex.street": .text(street.code)])
      }
      let days = dice.between(2...14)
      return [step("hotline.received", 0), step("hotline.dispatched", 1)]
        + (number % 4 == 0 ? [] : [step("hotline.closed", days)])
    }
  }

  /// Settled below, gone up to the street, or still with the community.
  private var disputes: [DemoFact] {
    (1...8).flatMap { number in
      var dice = DemoDice(seed: seed, "dispute", number)
      let place = communities[dice.between(0...communities.count - 1)]
      let day = today.adding(-dice.between(4...80))
      let step = { (kind: String, days: Int) in
        DemoFact(
          kind: kind, subject: ["dispute": "JF-\(100 + number)", "community": place.code],
          on: day.adding(days), attributes: ["complex.street": .text(place.street)])
      }
      let opened = [step("dispute.opened", 0)]
      switch number % 3 {
      case 0: return opened + [step("dispute.closed", dice.between(3...20))]
      case 1: return opened + [step("dispute.escalated", dice.between(3...12))]
      default: return opened
      }
    }
  }

  private var assessments: [DemoFact] {
    ["good", "good", "weak"].enumerated().flatMap { number, grade in
      let street = streets[number % streets.count].code
      let subject = ["assessment": "KP-\(101 + number)"]
      let day = today.adding(-40 + number)
      let done = DemoFact(
        kind: "assessment.done", subject: subject, on: day,
        attributes: ["assessment.grade": .text(grade), "complex.street": .text(street)])
      let reported = DemoFact(kind: "assessment.reported", subject: subject, on: day.adding(9))
      return number == 0 ? [done, reported] : [done]
    }
  }
}
