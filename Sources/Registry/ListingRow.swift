import Imports
import Kernel
import Spreadsheet

/// What a row of a list of complexes is known by, and what it leaves behind.
extension RowReader {
  var listingKey: String {
    Listing.key(
      source: text("source") ?? "", name: text("name") ?? "", address: text("address") ?? "")
  }

  /// All cells that the profile knows, as they were written; a number that we do not know says
  /// nothing.
  var content: [String: String] {
    var content: [String: String] = [:]
    for field in sheet.plan.profile.fields where field.name != OwnNumber.name {
      let text = written(field.name)
      if !text.isEmpty { content[field.name] = text }
    }
    return content
  }

  /// What the row says, as it waits beside the complex.
  func listing(of complex: Complex, _ state: Listing.State, as id: ID<Listing>) -> Listing {
    Listing(
      id: id, key: listingKey, complex: complex.id, region: complex.region, state: state,
      name: text("name") ?? "", source: text("source") ?? "", content: content, row: number,
      batch: sheet.batch)
  }

  var why: String { "导入“\(sheet.fileName)”第 \(number) 行" }

  /// The cells of the row that were left out, with the reason.
  func unclear(_ more: [Problem]) -> [Unclear] {
    (row.problems + more).filter {
      $0.severity == .notice && !$0.value.isEmpty && text($0.field) == nil
        || more.contains($0)
    }.map { Unclear(field: $0.field, written: $0.value, reason: $0.message.zh) }
  }
}

extension Problem {
  package var isError: Bool { severity == .error }
}
