import Kernel

/// Takes bytes apart line by line and knows where it is.
struct LineReader {
  private var left: ArraySlice<UInt8>
  /// The line that was read last, counted from 1.
  private(set) var line = 0

  init(_ bytes: [UInt8]) {
    left = bytes[...]
  }

  var rest: [UInt8] { Array(left) }

  /// Without its line feed; `nil` where no whole line is left.
  mutating func next() -> [UInt8]? {
    guard let feed = left.firstIndex(of: 0x0A) else { return nil }
    line += 1
    defer { left = left[(feed + 1)...] }
    return Array(left[..<feed])
  }

  /// Hashes, one a line, up to an empty line.
  mutating func hashes(atMost limit: Int) throws(InputFault) -> [TreeHash] {
    var hashes: [TreeHash] = []
    while let text = next() {
      if text.isEmpty { return hashes }
      guard hashes.count < limit else {
        throw fault(zh: "证明太长，最多 \(limit) 个哈希。", en: "more than \(limit) hashes")
      }
      guard let hash = TreeHash(base64: String(decoding: text, as: UTF8.self)) else {
        throw fault(zh: "应是 32 字节的 base64。", en: "should be base64 of 32 bytes")
      }
      hashes.append(hash)
    }
    throw fault(zh: "证明之后应有一个空行。", en: "an empty line is missing after the proof")
  }

  /// On the line that was read last.
  func fault(zh: String, en: String) -> InputFault {
    InputFault(line: max(1, line), member: "", zh: zh, en: en)
  }
}
