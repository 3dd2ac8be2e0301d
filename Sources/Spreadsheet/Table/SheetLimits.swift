/// How much of a file is read at most, so that no upload can take the machine's memory or time.
///
/// A register may be long: rows are read one by one, and each that says something earns the file a
/// little more work. What brings no rows is stopped early, however large it announces itself.
package struct SheetLimits: Hashable, Sendable {
  package var fileBytes = 64 << 20
  /// Below the header.
  package var rows = 1_048_575
  package var columns = 256
  package var cells = 8_000_000
  /// Excel keeps 32,767 characters in a cell; a Chinese character takes three bytes.
  package var cellBytes = 3 * 32_767

  // Workbooks only.
  package var entries = 2_000
  package var entryBytes = 64 << 20
  /// Of all parts but the sheets.
  package var totalBytes = 128 << 20
  /// Of all sheets together, unpacked; they are never held whole.
  package var sheetBytes = 1 << 30
  package var sharedStrings = 3_000_000
  package var depth = 64
  package var attributeBytes = 64 << 10
  /// One tag, comment or name, which the parser must hold whole.
  package var tokenBytes = 256 << 10
  package var elements = 12_000_000
  /// What a row that says something adds to `entryBytes` and `elements` while its sheet is read.
  package var bytesPerRow = 4 << 10
  package var elementsPerRow = 100
  /// Unpacked bytes per packed byte, once past the first `ratioGrace` bytes.
  package var ratio = 100
  package var ratioGrace = 100 << 10

  package init() {}

  package static let standard = SheetLimits()
}
