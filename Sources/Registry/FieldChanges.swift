package import Acts
import Civil

extension Change {
  /// A difference of one field, as the record keeps it.
  package init<Root>(_ difference: (field: Field<Root>, before: String?, after: String?)) {
    let mask = { (text: String?) in difference.field.isPersonal ? text.map(Masked.phone) : text }
    self.init(difference.field.key, from: mask(difference.before), to: mask(difference.after))
  }
}

extension Fielded {
  /// What a new entry says, as the record keeps it.
  package var asNew: [Change] {
    said.map { Change($0.field.key, from: nil, to: $0.field.spoken(self)) }
  }
}
