/// What the headers of a part say.
struct MultipartHead: Hashable {
  let name: String
  /// Nil for a plain field.
  let fileName: String?
  let contentType: String

  init(_ lines: ArraySlice<UInt8>) throws(MultipartRefusal) {
    var disposition: [String: String]?
    var type = "text/plain"
    for line in try Self.lines(lines) {
      guard let colon = line.firstIndex(of: ":") else { throw .malformed("header without a colon") }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      switch line[..<colon].lowercased() {
      case "content-disposition":
        guard disposition == nil else { throw .malformed("two dispositions") }
        disposition = try MultipartParameters.read(value, after: "form-data")
      case "content-type": type = String(value)
      case "content-transfer-encoding":
        guard ["binary", "8bit", "7bit"].contains(value.lowercased()) else {
          throw .malformed("transfer encoding \(value)")
        }
      default: break
      }
    }
    guard let disposition, let name = disposition["name"] else {
      throw .malformed("part without a name")
    }
    self.name = name
    fileName = (disposition["filename*"] ?? disposition["filename"]).map(Self.plainFileName)
    contentType = type
  }

  /// Of a body that is one file.
  init(file name: String, type: String) {
    (self.name, fileName, contentType) = ("file", Self.plainFileName(name), type)
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) throws(MultipartRefusal) -> [Substring] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .malformed("headers are not UTF-8")
    }
    guard !text.unicodeScalars.contains(where: { $0 == "\0" }) else {
      throw .malformed("NUL in headers")
    }
    return text.split(separator: "\r\n")
  }

  /// The last step of a path, without anything that could move a cursor or a file.
  static func plainFileName(_ name: String) -> String {
    let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
    let kept = last.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && !isInvisible(scalar)
    }
    var plain = String(String.UnicodeScalarView(kept))
    while plain.utf8.count > 200 { plain.removeFirst() }
    return plain == "." || plain == ".." ? "" : plain
  }

  /// Marks that turn the direction of writing: `cod\u{202E}xslx.exe` shows as `codexe.xlsx`.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
