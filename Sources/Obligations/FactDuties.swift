import Civil
import Facts
import Kernel
import Rulebook
import Storage

extension ReadConnection {
  private static var mostShown: Int { 20 }

  /// The obligations that a fact decides with others, the latest due first. What concerns the
  /// whole district concerns all and is not listed.
  func obligations(
    restingOn fact: Fact, book: Book, district: Region
  ) throws -> [Obligation] {
    guard fact.kind != book.anchors.issued else { return [] }
    var found: [Obligation] = []
    for concern in book.concerned(by: fact) {
      guard let (_, lead) = concern.subject.min(by: { $0.key < $1.key }) else { continue }
      found += try rows(
        """
        SELECT * FROM determination
        WHERE district = \(district.district) AND rule = \(concern.rule) AND lead = \(lead)
        ORDER BY sort_on DESC, key LIMIT 60
        """
      ).map(Obligation.init).filter { $0.facts.contains(fact.id) }
    }
    return Array(found.prefix(Self.mostShown))
  }
}
