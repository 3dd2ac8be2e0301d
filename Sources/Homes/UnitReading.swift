import Civil
import Imports
import Kernel
import Registry
import Spreadsheet

extension RowReader {
  /// What a row says of a unit over what is known. Kind, state and area were understood with their
  /// cells and are taken as they are, which at hundreds of thousands of rows is worth a line each.
  func unit(over known: Unit.Particulars) -> (Unit.Particulars, [Problem]) {
    var (unit, problems) = (known, [Problem]())
    let record = row.record
    if let kind = record.text("kind").flatMap({ UnitKind(rawValue: $0) }) { unit.kind = kind }
    if let status = record.text("status").flatMap({ UnitStatus(rawValue: $0) }) {
      unit.status = status
    }
    if let area = record.area("area") {
      unit.area = area
      if !Self.areas.contains(area.value) { problems += wrong("area", over: known) }
    }
    for field in Self.written {
      guard let text = record.text(field.key) else { continue }
      do {
        try field.read(&unit, text)
      } catch {
        problems.append(problem(field.key, error.message))
      }
    }
    return (unit, problems)
  }

  /// As the field itself says it.
  private func wrong(_ key: String, over known: Unit.Particulars) -> [Problem] {
    particulars(over: known).problems.filter { $0.field == key }
  }

  private static let areas: ClosedRange<Int64> = 100...20_000_000
  private static let written = Unit.Particulars.fields.filter {
    !["kind", "status", "area"].contains($0.key)
  }
}
