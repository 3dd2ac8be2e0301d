package import Acts
import Civil
import Kernel
package import Rulebook

/// Which organs hold the fields of the registers according to the rulebook.
package struct Holdings: Sendable {
  private let holders: FieldHolders
  private let organs: Organs
  private let sources: Sources
  private let clauses: @Sendable (String) -> String

  package init(_ book: Book) {
    holders = book.fieldHolders
    organs = book.organs
    sources = book.sources
    clauses = { book.name(ofClause: $0) }
  }

  package var confirmAfterMonths: Int? { holders.confirmAfterMonths }

  /// `区市场监管局`; nothing while nobody has said who holds it.
  package func holder(of field: AskedField) -> String? {
    holders.holder(of: field.name, in: field.kind)
      .map { $0.organs.map(short).joined(separator: "、") }
  }

  /// The sentences by which they hold it; none where the district only says so.
  package func basis(of field: AskedField) -> [Citation] {
    holders.holder(of: field.name, in: field.kind)?.cites ?? []
  }

  /// `措施12（1）`
  package func words(_ cite: Citation) -> String {
    guard let law = sources.laws[cite.source] else { return clauses(cite.anchor) }
    return "\(law.title)第\(cite.anchor)条"
  }

  /// Whether somebody else holds it: whoever asks this organ for it asks twice.
  package func isHeldElsewhere(_ field: AskedField, than organ: String) -> Bool {
    guard let holder = holders.holder(of: field.name, in: field.kind) else { return false }
    return parts(of: organ).isDisjoint(with: holder.organs)
  }

  private func short(_ name: String) -> String {
    organs.all[name]?.short ?? organs.classes[name]?.title ?? organs.roles[name]?.title ?? name
  }

  /// What an organ is to the book: itself, one of a class, the house in which it sits.
  private func parts(of organ: String) -> Set<String> {
    if let known = organs.all[organ] {
      return Set([organ, known.class, known.seat].compactMap { $0 })
    }
    if Region(code: organ)?.depth == 2 { return [organ, "community"] }
    return SocialCreditCode(organ) == nil ? [organ] : [organ, "enterprise"]
  }
}
