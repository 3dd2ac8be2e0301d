/// The merged areas of a sheet that reach over several rows: their rows below the first show the
/// first one's value.
final class MergedAreas: XMLHandler {
  struct Area: Hashable {
    let column: Int
    let first: Int
    let last: Int
  }

  private(set) var areas: [Area] = []
  private static let limit = 100_000

  func start(_ element: XMLElement) throws {
    guard element.name == "mergeCell", let reference = element.bytes("ref") else { return }
    guard let area = Self.area(reference) else {
      throw SpreadsheetError.damaged("merged area with a strange address")
    }
    guard area.last > area.first else { return }
    guard areas.count < Self.limit else {
      throw SpreadsheetError.tooLarge(.elements, limit: Self.limit)
    }
    areas.append(area)
  }

  private static func area(_ reference: UnsafePointer<CChar>) -> Area? {
    let text = String(cString: reference)
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = ends.first.flatMap({ CellAddress(String($0)) }),
      let last = ends.last.flatMap({ CellAddress(String($0)) }), last.row >= first.row
    else { return nil }
    return Area(column: first.column, first: first.row, last: last.row)
  }

  /// In the order in which rows come.
  var sorted: [Area] { areas.sorted { ($0.first, $0.column) < ($1.first, $1.column) } }
}

/// Fills merged areas while rows come by.
struct MergeFill {
  private let areas: [MergedAreas.Area]
  private var next = 0
  private var active: [Int: (last: Int, value: Cell)] = [:]

  init(_ areas: [MergedAreas.Area]) {
    self.areas = areas
  }

  mutating func fill(_ cells: inout [Cell], row: Int, columns: Int) {
    if active.isEmpty, next == areas.count { return }
    for (column, area) in active {
      if area.last < row {
        active[column] = nil
      } else {
        set(area.value, in: &cells, column)
      }
    }
    while next < areas.count, areas[next].first <= row {
      begin(areas[next], &cells, row: row, columns: columns)
      next += 1
    }
  }

  private mutating func begin(
    _ area: MergedAreas.Area, _ cells: inout [Cell], row: Int, columns: Int
  ) {
    guard area.first == row, area.column < min(columns, cells.count), !cells[area.column].isEmpty
    else { return }
    cells[area.column].marks.insert(.merged)
    active[area.column] = (area.last, cells[area.column])
  }

  private func set(_ value: Cell, in cells: inout [Cell], _ column: Int) {
    while cells.count <= column { cells.append(.empty) }
    if cells[column].isEmpty { cells[column] = value }
  }
}
