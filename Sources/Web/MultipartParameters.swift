/// The parameters of `form-data; name="a"; filename="b.xlsx"`.
enum MultipartParameters {
  static func read(
    _ value: Substring, after type: String
  ) throws(MultipartRefusal) -> [String: String] {
    var rest = value.unicodeScalars[...]
    guard take(&rest, until: ";").lowercased() == type else { throw .malformed("not \(type)") }
    var parameters: [String: String] = [:]
    while rest.first == ";" {
      rest = rest.dropFirst()
      let name = take(&rest, until: "=").lowercased()
      guard rest.first == "=" else {
        if name.isEmpty { continue }
        throw .malformed("parameter \(name) without a value")
      }
      rest = rest.dropFirst()
      let text = try valueText(&rest)
      let meant = name.hasSuffix("*") ? try extended(text) : text
      guard parameters.updateValue(meant, forKey: name) == nil else {
        throw .malformed("parameter \(name) twice")
      }
    }
    guard rest.isEmpty else { throw .malformed("text behind a parameter") }
    return parameters
  }

  private typealias Scalars = Substring.UnicodeScalarView

  /// A token up to a mark or the next parameter, without blanks.
  private static func take(_ rest: inout Scalars, until mark: Unicode.Scalar) -> String {
    let token = rest.prefix { $0 != mark && $0 != ";" }
    rest = rest[token.endIndex...]
    return String(String.UnicodeScalarView(token.filter { $0 != " " && $0 != "\t" }))
  }

  private static func valueText(_ rest: inout Scalars) throws(MultipartRefusal) -> String {
    while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
    guard rest.first == "\"" else { return take(&rest, until: ";") }
    rest = rest.dropFirst()
    var text = String.UnicodeScalarView()
    while let next = rest.popFirst() {
      if next == "\"" {
        while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
        return browserDecoded(String(text))
      }
      // `\"` is a quote; a lone backslash is one of a Windows path.
      if next == "\\", rest.first == "\"" || rest.first == "\\" {
        if let escaped = rest.popFirst() { text.append(escaped) }
      } else {
        text.append(next)
      }
    }
    throw .malformed("quote without an end")
  }

  /// Browsers escape exactly these three in names.
  private static func browserDecoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    return text.replacing("%22", with: "\"").replacing("%0D", with: "\r")
      .replacing("%0A", with: "\n")
  }

  /// `UTF-8''%E7%BF%A0.xlsx` (RFC 5987).
  private static func extended(_ value: String) throws(MultipartRefusal) -> String {
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].lowercased() == "utf-8" else {
      throw .malformed("extended name that is not UTF-8")
    }
    var bytes: [UInt8] = []
    var rest = Array(parts[2].utf8)[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
      } else {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard rest.count >= 2, digits.allSatisfy(\.isHexDigit), let byte = UInt8(digits, radix: 16)
        else { throw .malformed("broken escape in a name") }
        bytes.append(byte)
        rest = rest.dropFirst(2)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
      throw .malformed("extended name that is not UTF-8")
    }
    return text
  }
}
