import Glibc

enum ByteSearch {
  /// Whether a word stands anywhere in the bytes.
  static func finds(_ word: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = word.first, let base = bytes.baseAddress else { return false }
    var offset = 0
    while offset + word.count <= bytes.count {
      let room = bytes.count - word.count - offset + 1
      guard let hit = memchr(base + offset, Int32(first), room) else { return false }
      if memcmp(hit, word, word.count) == 0 { return true }
      offset = UnsafeRawPointer(hit) - base + 1
    }
    return false
  }
}
