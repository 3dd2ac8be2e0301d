import CZlib

/// Packs the parts of an archive one after another and hands out what is ready. Sizes and checksum
/// stand behind each part, because nobody knows them before.
struct ZipStream: ~Copyable {
  private struct Part {
    let name: [UInt8]
    let start: Int
    var size = 0
    var packed = 0
    var checksum: UInt = 0
  }

  private var parts: [Part] = []
  private var output: [UInt8] = []
  /// Bytes handed out before what stands in `output`.
  private var gone = 0
  private var deflater = Deflater()

  init() {}

  mutating func begin(_ name: String) {
    let name = Array(name.utf8)
    parts.append(Part(name: name, start: gone + output.count))
    output.append(little: 0x0403_4B50, bytes: 4)
    appendFlags()
    for _ in 0..<3 { output.append(little: 0, bytes: 4) }
    output.append(little: name.count, bytes: 2)
    output.append(little: 0, bytes: 2)
    output += name
  }

  mutating func append(_ bytes: [UInt8]) {
    pack(bytes, isLast: false)
  }

  mutating func end() {
    pack([], isLast: true)
    let part = parts[parts.count - 1]
    output.append(little: 0x0807_4B50, bytes: 4)
    appendSizes(of: part)
    deflater = Deflater()
  }

  mutating func take() -> [UInt8] {
    let ready = output
    gone += ready.count
    output.removeAll(keepingCapacity: true)
    return ready
  }

  /// The list of parts, by which readers find them.
  mutating func finish() {
    let start = gone + output.count
    for part in parts {
      output.append(little: 0x0201_4B50, bytes: 4)
      output.append(little: 20, bytes: 2)
      appendFlags()
      appendSizes(of: part)
      output.append(little: part.name.count, bytes: 2)
      output.append(contentsOf: repeatElement(0, count: 12))
      output.append(little: part.start, bytes: 4)
      output += part.name
    }
    let size = gone + output.count - start
    output.append(little: 0x0605_4B50, bytes: 4)
    output.append(little: 0, bytes: 4)
    output.append(little: parts.count, bytes: 2)
    output.append(little: parts.count, bytes: 2)
    output.append(little: size, bytes: 4)
    output.append(little: start, bytes: 4)
    output.append(little: 0, bytes: 2)
  }

  private mutating func pack(_ bytes: [UInt8], isLast: Bool) {
    let last = parts.count - 1
    let before = output.count
    deflater.pack(bytes, isLast: isLast, into: &output)
    parts[last].size += bytes.count
    parts[last].packed += output.count - before
    parts[last].checksum = crc32(parts[last].checksum, bytes, UInt32(bytes.count))
  }

  /// Version, what follows behind the part, deflate, and a day that is the same in every file.
  private mutating func appendFlags() {
    output.append(little: 20, bytes: 2)
    output.append(little: 0x0808, bytes: 2)
    output.append(little: 8, bytes: 2)
    output.append(little: 0, bytes: 2)
    output.append(little: 0x21, bytes: 2)
  }

  private mutating func appendSizes(of part: Part) {
    output.append(little: Int(part.checksum), bytes: 4)
    output.append(little: part.packed, bytes: 4)
    output.append(little: part.size, bytes: 4)
  }
}

extension [UInt8] {
  fileprivate mutating func append(little number: Int, bytes: Int) {
    for place in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
