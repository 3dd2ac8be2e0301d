public import Kernel

/// A draw by `fairdraw/1`: the same pool, announcement and chance give everybody the same outcome.
///
/// Every object has a ticket that depends on the seed and on its own name alone. So no list order
/// matters, one stratum does not move another, and an enterprise can compute its own ticket.
public struct Draw: Sendable {
  public struct Drawn: Sendable {
    public let entry: Pool.Entry
    public let ticket: Ticket
  }

  public let pool: Pool
  public let announcement: Announcement
  public let seed: Digest
  /// All objects, the first one first.
  public let order: [Drawn]
  public let chosen: [Pool.Entry]
  /// By stratum, in the order in which they step in.
  public let substitutes: [String: [String]]

  public init(pool: Pool, announcement: Announcement, chance: Chance) throws(OtherPool) {
    guard announcement.pool == pool.hash.description else { throw OtherPool(hash: pool.hash) }
    self.pool = pool
    self.announcement = announcement
    seed = chance.seed(pool: pool, announcement: announcement)
    let lots = Lots(key: seed.bytes)
    // The pool is in the order of the ids, so equal tickets stand as their ids do.
    order = pool.entries.map { Drawn(entry: $0, ticket: lots.ticket(of: $0)) }
      .enumerated().sorted { ($0.element.ticket, $0.offset) < ($1.element.ticket, $1.offset) }
      .map(\.element)
    (chosen, substitutes) = Self.walk(order.map(\.entry), quota: announcement.quota)
  }

  private static func walk(
    _ order: [Pool.Entry], quota: [String: Int]
  ) -> ([Pool.Entry], [String: [String]]) {
    var left = quota
    var chosen: [Pool.Entry] = []
    var substitutes: [String: [String]] = [:]
    for entry in order {
      if let places = left[entry.stratum], places > 0 {
        left[entry.stratum] = places - 1
        chosen.append(entry)
        substitutes[entry.stratum, default: []] += []
      } else {
        substitutes[entry.stratum, default: []].append(entry.id)
      }
    }
    return (chosen, substitutes)
  }
}

/// The announcement was made for another pool: one of the two was changed.
public struct OtherPool: Error, Hashable, Sendable {
  /// Of the pool that is at hand.
  public let hash: Digest
}
