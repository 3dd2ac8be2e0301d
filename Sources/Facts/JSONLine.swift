/// Prints one JSON object on one line, with its names in the order in which they are added.
package struct JSONLine {
  private var bytes: [UInt8] = []

  package init() {}

  package var text: String { "{" + String(decoding: bytes, as: UTF8.self) + "}" }

  /// Nothing is printed for what is not there.
  package mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    begin(name)
    FactJSON.string(value, into: &bytes)
  }

  package mutating func add(_ name: String, number: Int) {
    begin(name)
    bytes += String(number).utf8
  }

  package mutating func add(_ name: String, flag: Bool) {
    begin(name)
    bytes += (flag ? "true" : "false").utf8
  }

  /// What is one JSON value already.
  package mutating func add(_ name: String, json: String) {
    begin(name)
    bytes += json.utf8
  }

  package mutating func add(_ name: String, list: [String]) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, item) in list.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      FactJSON.string(item, into: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  package mutating func add(_ name: String, object: [String: String]) {
    begin(name)
    bytes += FactJSON.text(object).utf8
  }

  private mutating func begin(_ name: String) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
    FactJSON.string(name, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
