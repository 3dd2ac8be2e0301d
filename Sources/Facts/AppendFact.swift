package import Civil
import FoundationEssentials
package import Kernel
package import Rulebook
package import Storage

extension FactStore {
  /// Stores what was announced and gives it back as the rulebook will see it.
  package static func append(
    _ event: any Event, in db: any Connection, id: ID<Fact>, at now: Instant, by doer: Doer
  ) throws -> Fact {
    let fact = Fact(
      id: id.rawValue, kind: type(of: event).kind, subject: event.subject, on: event.on,
      knownAt: now, by: doer.organ.isEmpty ? doer.id.rawValue : doer.organ,
      attributes: event.attributes, supersedes: event.supersedes?.rawValue,
      withdraws: event.withdraws)
    try db.run(
      """
      INSERT INTO fact (
        district, id, kind, subject, region, enterprise, happened_on, known_at, doer, attributes,
        supersedes, withdraws)
      VALUES (
        \(event.region.district), \(fact.id), \(fact.kind), \(try json(fact.subject)),
        \(event.region), \(event.enterprise), \(fact.on), \(fact.knownAt), \(fact.by),
        \(try json(fact.attributes)), \(fact.supersedes), \(fact.withdraws))
      """)
    return fact
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
