/// A zip whose directory was checked; its parts are unpacked only when they are read.
final class ZipArchive {
  let directory: ZipDirectory
  let limits: SheetLimits
  private let source: any ByteSource

  init(_ source: any ByteSource, limits: SheetLimits) throws {
    guard source.size <= limits.fileBytes else {
      throw SpreadsheetError.tooLarge(.file, limit: limits.fileBytes)
    }
    self.source = source
    self.limits = limits
    directory = try ZipDirectory(of: source, limits: limits)
  }

  func part(_ name: String) throws -> ZipPart? {
    try directory[name].map { try ZipPart($0, in: source, limits: limits) }
  }
}
