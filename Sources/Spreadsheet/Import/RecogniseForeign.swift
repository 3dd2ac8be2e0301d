extension ForeignFile {
  /// What a file that is neither a zip nor a text table begins with.
  static func recognise(_ head: [UInt8]) -> ForeignFile? {
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .oldWorkbook }
    if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if pictures.contains(where: head.starts(with:)) { return .picture }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    let start = Plain.trimmed(text)
    if webPages.contains(where: start.hasPrefix) { return .webPage }
    return nil
  }

  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("BM".utf8) + [0],
    Array("RIFF".utf8),
  ]
  private static let webPages = ["<!doctype", "<html", "<table", "<head", "<meta", "<?xml", "<div"]
}
