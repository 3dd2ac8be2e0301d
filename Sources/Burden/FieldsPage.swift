import Registry
import Web

/// The page of all fields.
struct FieldsPage: Page {
  static let template = "Burden/Pages/fields"

  let title: String
  let again: String
  let kinds: [Kind]

  struct Kind: Sendable {
    let title: String
    let lines: [Line]
  }

  struct Line: Sendable {
    let label: String
    let holder: String?
    let basis: String
  }

  init(_ book: FieldBook) {
    kinds = book.order.map { kind in
      Kind(
        title: book.title(of: kind),
        lines: book.fields(of: kind).map { field, label, holder in
          let basis = book.holdings.basis(of: field).map(book.holdings.words)
          return Line(
            label: label, holder: holder,
            basis: basis.joined(separator: "、"))
        })
    }
    let lines = kinds.flatMap(\.lines)
    let open = lines.count { $0.holder == nil }
    title = "\(lines.count) 项里有 \(lines.count - open) 项定了由谁掌握，\(open) 项未定"
    again =
      book.holdings.confirmAfterMonths.map { "过了 \($0) 个月没有人确认的，请人看一眼是否仍然正确。" }
      ?? "多久没有人确认要再看一眼，还没有定。"
  }
}
