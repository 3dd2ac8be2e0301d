package import Acts
package import Civil
package import Kernel

extension Surroundings {
  /// Noon in China on the given day, and a die that counts.
  package static func fixed(on day: Day) -> Surroundings {
    let counter = Counter()
    return Surroundings(
      now: { Instant(milliseconds: Int64(day.number) * 86_400_000 + 4 * 3_600_000) },
      random: { (counter.next(), counter.next()) })
  }
}

extension Doer {
  /// Someone who may do everything named here, everywhere under `region`.
  package static func who(may permissions: Permission..., in region: Region = "411502") -> Doer {
    Doer(
      id: ID(rawValue: "doer"), name: "经办甲",
      grants: Set(permissions.map { Grant($0, in: .region(region)) }))
  }
}

extension Region: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
