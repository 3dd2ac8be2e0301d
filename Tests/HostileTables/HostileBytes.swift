/// Files that were cut, flipped or written in two encodings at once.
enum HostileBytes {
  static let all = cuts + flips + encodings

  private static let whole = HostileFile.part("", "", .harmless) { _ in }.bytes()

  static let cuts = (1...24).map { part in
    HostileFile(name: "cut after \(part) of 25", expected: .refused) {
      Array(whole.prefix(whole.count * part / 25))
    }
  }

  static let flips = (0..<60).map { seed in
    HostileFile(name: "three bits flipped, \(seed)", expected: .harmless) {
      var noise = Noise(UInt64(seed) + 1)
      var bytes = whole
      for _ in 0..<3 { bytes[noise.next(below: bytes.count)] ^= 1 << noise.next(below: 8) }
      return bytes
    }
  }

  private static let faults: [(name: String, before: [UInt8], after: [[UInt8]])] = [
    (
      "UTF-8", Array("甲,乙\n".utf8),
      [
        [0xC3], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xFE],
      ]
    ),
    (
      "marked UTF-8", [0xEF, 0xBB, 0xBF] + Array("甲,乙\n".utf8),
      [
        [0xC3], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xFE],
      ]
    ),
    (
      "UTF-16 little", [0xFF, 0xFE, 0x32, 0x75, 0x0A, 0x00],
      [[0x61], [0x00, 0xD8], [0x00, 0xDC], [0x00, 0x00], [0x00, 0xD8, 0x61, 0x00]]
    ),
    (
      "UTF-16 big", [0xFE, 0xFF, 0x75, 0x32, 0x00, 0x0A],
      [[0x61], [0xD8, 0x00], [0xDC, 0x00], [0x00, 0x00], [0xD8, 0x00, 0x00, 0x61]]
    ),
    (
      "GB 18030", [0xBC, 0xD7, 0x2C, 0xD2, 0xD2, 0x0A],
      [
        [0x81], [0x81, 0x20], [0x84, 0x31, 0xA4], [0xFF, 0xFF], [0xE3, 0x32, 0x9A, 0x36], [0x80],
      ]
    ),
  ]

  static let encodings = faults.flatMap { fault in
    fault.after.enumerated().flatMap { index, bytes in
      [
        HostileFile.text(
          "fault \(index) at the end of \(fault.name)", .harmless, fault.before + bytes),
        HostileFile.text(
          "fault \(index) within \(fault.name)", .harmless,
          fault.before + bytes + fault.before.suffix(2) + fault.before.suffix(2)),
      ]
    }
  }
}
