package import Acts

extension Change {
  /// A difference of one field, as the record keeps it.
  package init<Root>(_ difference: (field: Field<Root>, before: String?, after: String?)) {
    self.init(difference.field.key, from: difference.before, to: difference.after)
  }
}

extension Fielded {
  /// What a new entry says, as the record keeps it.
  package var asNew: [Change] {
    said.map { Change($0.field.key, from: nil, to: $0.text) }
  }
}
