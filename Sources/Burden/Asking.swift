import Acts
import Civil
import Kernel
import Registry

/// What one act asked, as the meter counts it: of whom, in which month, which fields.
struct Asking: Sendable {
  let month: String
  let organ: String
  let region: Region
  let enterprise: String?
  let act: String
  let asked: [AskedField]
  /// Those of them that another organ holds.
  let twice: Set<AskedField>
  let filled: Int
  let cells: Int

  /// - Returns: nothing where no organ was asked, or nothing that stands in a register.
  init?(_ asked: Asked, known: FieldBook) {
    organ = asked.doer.organ
    // What a table brought, nobody had to type, whatever fields the rows had.
    self.asked = asked.cells > 0 ? [] : asked.written.filter(known.contains).sorted()
    filled = asked.cells > 0 ? 0 : asked.given.count(where: known.contains)
    cells = asked.cells
    guard !organ.isEmpty, cells + filled + self.asked.count > 0 else { return nil }
    let organ = organ
    twice = Set(self.asked.filter { known.holdings.isHeldElsewhere($0, than: organ) })
    month = Month(of: asked.at.day).description
    act = asked.permission.name
    let district = Region(asked.region.district)
    region = Region(code: organ).flatMap { district.contains($0) ? $0 : nil } ?? district
    enterprise = SocialCreditCode(organ)?.description
  }
}

/// `2026-11`
struct Month: Hashable, Comparable, CustomStringConvertible {
  let year: Int
  let month: Int

  init(of day: Day) {
    (year, month) = (day.year, day.month)
  }

  /// As it stands in an address.
  init?(_ text: String) {
    guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
    self.init(of: first)
  }

  var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
  var words: String { "\(year)年\(month)月" }

  static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
