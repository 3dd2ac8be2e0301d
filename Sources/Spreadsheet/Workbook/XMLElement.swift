import Glibc

/// The start of an element, as the parser holds it; nothing is copied until it is asked for.
struct XMLElement {
  /// Without a namespace prefix: `<x:row>` and `<row>` are the same here.
  let name: XMLName
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ name: XMLName, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.name = name
    self.attributes = attributes
  }

  /// The value of an attribute as it stands in the parser's memory.
  func bytes(_ attribute: StaticString) -> UnsafePointer<CChar>? {
    guard var next = attributes else { return nil }
    while let key = next[0] {
      if XMLName(key) == attribute { return next[1] }
      next += 2
    }
    return nil
  }

  subscript(attribute: StaticString) -> String? {
    bytes(attribute).map { String(cString: $0) }
  }

  func integer(_ attribute: StaticString) -> Int? {
    bytes(attribute).flatMap(XMLElement.integer)
  }

  func flag(_ attribute: StaticString) -> Bool {
    guard let text = bytes(attribute) else { return false }
    return text[0] == 0x31 || strcmp(text, "true") == 0
  }

  /// A plain number of at most 18 digits.
  static func integer(_ text: UnsafePointer<CChar>) -> Int? {
    var number = 0
    var index = 0
    while text[index] != 0 {
      let digit = Int(text[index]) - 0x30
      guard (0...9).contains(digit), index < 18 else { return nil }
      number = number * 10 + digit
      index += 1
    }
    return index > 0 ? number : nil
  }

  /// Whether any attribute is longer than allowed.
  func hasAttribute(longerThan limit: Int) -> Bool {
    guard var next = attributes else { return false }
    while next[0] != nil, let value = next[1] {
      if strnlen(value, limit + 1) > limit { return true }
      next += 2
    }
    return false
  }
}

/// An element's or attribute's local name in the parser's memory.
struct XMLName {
  private let text: UnsafePointer<CChar>

  init(_ text: UnsafePointer<CChar>) {
    var start = text
    var next = text
    while next[0] != 0 {
      if next[0] == 0x3A { start = next + 1 }
      next += 1
    }
    self.text = start
  }

  /// The only letter of the name, for the few elements that come by the million; 0 otherwise.
  var letter: UInt8 {
    text[0] != 0 && text[1] == 0 ? UInt8(bitPattern: text[0]) : 0
  }

  static func == (left: XMLName, right: StaticString) -> Bool {
    strcmp(left.text, UnsafeRawPointer(right.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    name == pattern
  }
}
