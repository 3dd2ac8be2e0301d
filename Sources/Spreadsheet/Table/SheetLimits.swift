/// How much of a file is read at most, so that no upload can take the machine's memory or time.
package struct SheetLimits: Hashable, Sendable {
  package var fileBytes = 64 << 20
  /// Below the header.
  package var rows = 100_000
  package var columns = 256
  package var cells = 5_000_000
  /// Excel keeps 32,767 characters in a cell; a Chinese character takes three bytes.
  package var cellBytes = 3 * 32_767

  // Workbooks only.
  package var entries = 2_000
  package var entryBytes = 64 << 20
  package var totalBytes = 128 << 20
  package var sharedStrings = 1_000_000
  package var depth = 64
  package var attributeBytes = 64 << 10
  /// One tag, comment or name, which the parser must hold whole.
  package var tokenBytes = 256 << 10
  package var elements = 12_000_000
  /// Unpacked bytes per packed byte, once past the first `ratioGrace` bytes.
  package var ratio = 100
  package var ratioGrace = 100 << 10

  package init() {}

  package static let standard = SheetLimits()
}
