/// The kinds of file that are taken as evidence, known by their first bytes and never by name.
package enum FileType: String, Hashable, Sendable, CaseIterable {
  case pdf, jpg, png, xlsx, docx, ofd

  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpg: "image/jpeg"
    case .png: "image/png"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .ofd: "application/ofd"
    }
  }

  package init?(of bytes: [UInt8]) {
    if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if let names = ZipNames(of: bytes) {
      self.init(names: names.all)
    } else {
      return nil
    }
  }

  private init?(names: Set<String>) {
    if names.contains("OFD.xml") {
      self = .ofd
    } else if names.contains("xl/workbook.xml") {
      self = .xlsx
    } else if names.contains("word/document.xml") {
      self = .docx
    } else {
      return nil
    }
  }
}

/// The names in the central directory of a ZIP file; nothing is unpacked.
private struct ZipNames {
  private(set) var all: Set<String> = []

  init?(of bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let end = Self.end(of: bytes) else {
      return nil
    }
    var place = Self.number(bytes, end + 16, 4)
    for _ in 0..<Self.number(bytes, end + 10, 2) {
      guard place + 46 <= bytes.count, Self.number(bytes, place, 4) == 0x0201_4B50 else {
        return nil
      }
      let name = Self.number(bytes, place + 28, 2)
      guard place + 46 + name <= bytes.count else { return nil }
      all.insert(String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self))
      place += 46 + name + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
    }
  }

  private static func end(of bytes: [UInt8]) -> Int? {
    let first = max(0, bytes.count - 22 - 65_535)
    return stride(from: bytes.count - 22, through: first, by: -1).first {
      $0 >= 0 && number(bytes, $0, 4) == 0x0605_4B50
    }
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
