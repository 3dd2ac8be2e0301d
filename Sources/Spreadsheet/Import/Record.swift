package import Civil

/// One row understood: each field with its typed value, or nothing where the cell was empty.
package struct Record: Hashable, Sendable {
  package let row: Int
  let places: [String: Int]
  var values: [FieldValue?]

  package subscript(field: String) -> FieldValue? {
    places[field].flatMap { values[$0] }
  }

  /// How many fields say something.
  package var filled: Int { values.count { $0 != nil } }

  package func text(_ field: String) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }

  package func day(_ field: String) -> Day? {
    if case .day(let day) = self[field] { day } else { nil }
  }

  package func number(_ field: String) -> Int64? {
    if case .number(let number) = self[field] { number } else { nil }
  }

  package func area(_ field: String) -> CentiArea? {
    if case .area(let area) = self[field] { area } else { nil }
  }

  package func money(_ field: String) -> Fen? {
    if case .money(let amount) = self[field] { amount } else { nil }
  }

  package func creditCode(_ field: String) -> SocialCreditCode? {
    if case .creditCode(let code) = self[field] { code } else { nil }
  }

  package func region(_ field: String) -> RegionCode? {
    if case .region(let code) = self[field] { code } else { nil }
  }

  package func flag(_ field: String) -> Bool? {
    if case .flag(let truth) = self[field] { truth } else { nil }
  }
}
