/// The columns of a file before anything is taken from it: what they are called, what stands in
/// them, and which field each seems to feed.
package struct TablePreview: Sendable {
  package struct Column: Sendable {
    package let letters: String
    /// What stands above it; may be empty.
    package let header: String
    /// Under which name it is found again.
    package let name: String
    /// The first values that differ.
    package fileprivate(set) var samples: [String] = []
    package let field: String?
  }

  package private(set) var columns: [Column]
  /// How many fields found a column.
  package let matchedCount: Int

  private static let samples = 3
  private static let rows = 200
  private static let sampleLength = 30

  package init(
    _ path: String, for profile: ImportProfile, limits: SheetLimits = .standard
  ) throws {
    let sheet = try SheetFile.open(path, limits: limits)
    let head = try TableHead(sheet, for: profile)
    let plan = head.plan
    matchedCount = plan.matchedCount
    columns = ColumnNames.of(plan.header).enumerated().map { place, name in
      Column(
        letters: ColumnLetters.of(place), header: plan.headerText(place), name: name,
        field: plan.field(of: place))
    }
    for row in head.rest { look(at: row) }
    var read = 0
    while read < Self.rows, needsMore, let row = try sheet.next() {
      look(at: row)
      read += 1
    }
    columns.removeAll { $0.header.isEmpty && $0.samples.isEmpty }
  }

  private var needsMore: Bool { columns.contains { $0.samples.count < Self.samples } }

  private mutating func look(at row: SheetRow) {
    for place in columns.indices where columns[place].samples.count < Self.samples {
      let text = String(Plain.trimmed(row[place].text).prefix(Self.sampleLength))
      if !text.isEmpty, !columns[place].samples.contains(text) {
        columns[place].samples.append(text)
      }
    }
  }
}
