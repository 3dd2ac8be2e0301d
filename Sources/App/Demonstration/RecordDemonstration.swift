import Acts
import Facts
import Kernel
import Rulebook
import Storage

extension Permission {
  /// Nobody's role has it; only the maker of a demonstration does.
  static let recordDemonstration = Permission("demonstration.record")
}

/// Records what the offices of a demonstration district have done.
struct RecordDemonstration: Act {
  static let permission = Permission.recordDemonstration

  let district: Region
  let facts: [DemoFact]

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws {
    for fact in facts {
      tx.announce(
        RecordedEvent(
          fact.kind, about: fact.subject, on: fact.on, in: fact.region ?? district,
          attributes: fact.attributes))
    }
    tx.note("演示：补记 \(facts.count) 件已经发生的事", about: ID<Region>(rawValue: district.code).reference)
  }
}

extension DemoFact {
  /// The community or street in which it happened.
  fileprivate var region: Region? {
    var code = subject["community"] ?? subject["street"]
    if code == nil, case .text(let street)? = attributes["complex.street"] { code = street }
    return code.flatMap { Region(code: $0) }
  }
}
