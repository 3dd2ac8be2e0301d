/// Numbers and strings.
extension WrittenJSONReader {
  /// Whole numbers are kept; what has a point or an exponent is only recognised.
  mutating func number() throws(InputFault) -> WrittenJSON.Value {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let first = next
    guard digits() > 0 else { throw notJSON }
    let isWhole = try !fractionOrExponent()
    let digits = bytes[start..<position]
    let count = digits.first == UInt8(ascii: "-") ? digits.count - 1 : digits.count
    if isWhole, first == UInt8(ascii: "0"), count > 1 { throw notJSON }
    guard isWhole, let number = Int64(String(decoding: digits, as: UTF8.self)) else {
      return .fraction
    }
    return .number(number)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func fractionOrExponent() throws(InputFault) -> Bool {
    let start = position
    if next == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw notJSON }
    }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw notJSON }
    }
    return position > start
  }

  mutating func string() throws(InputFault) -> String {
    guard next == UInt8(ascii: "\"") else { throw fault("这里应是引号。", "a quotation mark is missing") }
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    var text = Array(bytes[start..<position])
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("引号里不能换行。", "a line ends within quotes") }
      position += 1
      if byte == UInt8(ascii: "\\") { text += try escaped() } else { text.append(byte) }
    }
    guard next != nil else { throw fault("缺少右引号。", "a quotation mark is not closed") }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escaped() throws(InputFault) -> [UInt8] {
    guard let byte = next else { throw notJSON }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return try character()
    default: throw notJSON
    }
  }

  /// `\u4e2d`, or two of them where a character needs a pair.
  private mutating func character() throws(InputFault) -> [UInt8] {
    let high = try unit()
    var code = UInt32(high)
    if (0xD800...0xDBFF).contains(high) {
      guard next == UInt8(ascii: "\\") else { throw notJSON }
      position += 1
      guard next == UInt8(ascii: "u") else { throw notJSON }
      position += 1
      let low = try unit()
      guard (0xDC00...0xDFFF).contains(low) else { throw notJSON }
      code = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw notJSON }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func unit() throws(InputFault) -> UInt16 {
    guard position + 4 <= bytes.count else { throw notJSON }
    var value: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw notJSON }
      value = value << 4 | UInt16(digit)
    }
    position += 4
    return value
  }
}
