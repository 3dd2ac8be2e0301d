import Civil
import Kernel

extension Ballot {
  init(_ written: Written) throws(InputFault) {
    let object = try written.object()
    try object.allow([
      "id", "owner", "channel", "at", "votes", "choices", "unit", "units", "note",
    ])
    self.init(
      id: try object.require("id").name(), owner: try object.require("owner").name(),
      channel: try object.require("channel").choice(),
      at: try Self.instant(try object.require("at")), votes: try Self.votes(object["votes"]),
      choices: try Self.choices(object["choices"]),
      unit: try object["unit"].map { written throws(InputFault) in try written.name() },
      units: try object["units"].map { written throws(InputFault) in
        try written.items(atMost: TallyFile.mostUnits).names()
      })
  }

  private static func instant(_ written: Written) throws(InputFault) -> Instant {
    guard let instant = Instant(rfc3339: try written.text()) else {
      throw written.fault(
        zh: "应写成 2026-05-01T10:00:00+08:00。",
        en: "should be an instant such as 2026-05-01T10:00:00+08:00")
    }
    return instant
  }

  private static func votes(_ written: Written?) throws(InputFault) -> [String: Vote] {
    guard let object = try written?.object() else { return [:] }
    var votes: [String: Vote] = [:]
    for motion in object.names { votes[motion] = try object[motion]?.choice() }
    return votes
  }

  private static func choices(_ written: Written?) throws(InputFault) -> [String: [String]] {
    guard let object = try written?.object() else { return [:] }
    var choices: [String: [String]] = [:]
    for election in object.names {
      choices[election] = try object[election]?.items(atMost: 10_000).names()
    }
    return choices
  }
}
