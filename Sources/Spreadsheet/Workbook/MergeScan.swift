/// Looks whether a sheet speaks of merged cells at all; most do not, and are parsed only once.
enum MergeScan {
  private static let word = Array("mergeCell".utf8)

  static func finds(in part: ZipPart) throws -> Bool {
    let overlap = word.count - 1
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var kept = 0
    var isFound = false
    while true {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[kept...])
      let count = try part.read(into: room)
      if count == 0 { return isFound }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)])
      // UTF-16 would hide the word: such a sheet is parsed twice.
      isFound = isFound || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      isFound = isFound || ByteSearch.finds(word, in: bytes)
      kept = min(overlap, bytes.count)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes.suffix(kept)))
    }
  }
}
