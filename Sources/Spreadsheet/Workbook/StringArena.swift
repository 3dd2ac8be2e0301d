/// Very many texts in few large blocks: a million Swift strings would cost half the memory limit.
struct StringArena {
  private static let block = 1 << 20
  private var blocks: [[UInt8]] = []
  private var places: [(block: UInt32, offset: UInt32, length: UInt32)] = []

  var count: Int { places.count }

  mutating func append(_ text: [UInt8]) {
    if blocks.isEmpty || blocks[blocks.count - 1].count + text.count > Self.block {
      var block: [UInt8] = []
      block.reserveCapacity(max(Self.block, text.count))
      blocks.append(block)
    }
    let last = blocks.count - 1
    places.append((UInt32(last), UInt32(blocks[last].count), UInt32(text.count)))
    blocks[last].append(contentsOf: text)
  }

  subscript(index: Int) -> String {
    let place = places[index]
    let (start, length) = (Int(place.offset), Int(place.length))
    return blocks[Int(place.block)].withUnsafeBufferPointer {
      String(decoding: $0[start..<start + length], as: UTF8.self)
    }
  }
}
