/// Gives each field its column: first by the exact header, then without what stands in brackets.
struct HeaderMatch {
  let profile: ImportProfile
  let header: SheetRow
  private let names: [HeaderName]
  /// Of two headers alike the second has a number; a column without a header has its place.
  private let wholes: [String]

  init(profile: ImportProfile, header: SheetRow) {
    self.profile = profile
    self.header = header
    names = header.cells.map { HeaderName($0.text) }
    wholes = ColumnNames.of(header).map { HeaderName($0).whole }
  }

  var plan: ImportPlan {
    var columns = [Int?](repeating: nil, count: profile.fields.count)
    var taken = Set<Int>()
    for fits in [fitsWhole, fitsBase] {
      for (index, field) in profile.fields.enumerated() where columns[index] == nil {
        guard let column = column(of: field, besides: taken, fits: fits) else { continue }
        columns[index] = column
        taken.insert(column)
      }
    }
    return ImportPlan(
      profile: profile, header: header, columns: columns,
      units: columns.map { $0.flatMap { names[$0].bracketed } },
      unmatched: unmatched(besides: taken))
  }

  private typealias Fit = (Int, HeaderName) -> Bool

  private func fitsWhole(_ column: Int, _ known: HeaderName) -> Bool {
    !known.whole.isEmpty && wholes[column] == known.whole
  }

  private func fitsBase(_ column: Int, _ known: HeaderName) -> Bool {
    !names[column].base.isEmpty && names[column].base == known.base
  }

  private func column(of field: Field, besides taken: Set<Int>, fits: Fit) -> Int? {
    for known in field.columns.map(HeaderName.init) {
      let column = names.indices.first { index in
        !taken.contains(index) && fits(index, known)
      }
      if let column { return column }
    }
    return nil
  }

  private func unmatched(besides taken: Set<Int>) -> [Int] {
    names.indices.filter { index in
      !taken.contains(index) && !names[index].whole.isEmpty
        && !MarkColumns.holds(header[index].text)
    }
  }
}

/// The columns that we add to a table that comes back with its problems marked.
enum MarkColumns {
  static let row = "原行号"
  static let problems = "导入时发现的问题"

  static func holds(_ header: String) -> Bool {
    [row, problems].contains(Plain.trimmed(header))
  }
}
