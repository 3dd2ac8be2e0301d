import Acts
import Facts
import Kernel
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
      let street = fact.subject["street"].flatMap { Region(code: $0) }
      tx.announce(
        RecordedEvent(
          fact.kind, about: fact.subject, on: fact.on, in: street ?? district,
          attributes: fact.attributes))
    }
    tx.note("演示：补记 \(facts.count) 件已经发生的事", about: ID<Region>(rawValue: district.code).reference)
  }
}
