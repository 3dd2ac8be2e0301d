import Civil
import Kernel
import Storage

/// The engagements of a complex, put in order again after some came or went.
extension Connection {
  /// - Returns: `false` where two of them would share a day.
  func rechain(_ all: [Engagement], in complex: Complex) throws -> Bool {
    let ordered = all.sorted { $0.from < $1.from }
    for (one, next) in zip(ordered, ordered.dropFirst()) {
      guard let end = one.until, end <= next.from else { return false }
    }
    // Both rules of the chain are looked at when the transaction ends, but no two rows may say the
    // same meanwhile: so all leave, and come back in their order.
    for engagement in all {
      try run(
        """
        DELETE FROM engagement
        WHERE district = \(complex.region.district) AND id = \(engagement.id)
        """)
    }
    var last: Day?
    for engagement in ordered {
      try insert(engagement.chained(after: last, in: complex), batch: nil)
      last = engagement.until ?? .open
    }
    return true
  }
}

extension Engagement {
  fileprivate func chained(after end: Day?, in complex: Complex) -> Engagement {
    Engagement(
      id: id, region: complex.region, complex: complex.id, enterpriseCode: enterpriseCode,
      mode: mode, from: from, until: until, previousEnd: end, endReason: endReason)
  }
}
