/// A stretch of text in memory that slides over the whole: what is read is given up, what is
/// needed is fetched. Grows only as far as one cell may reach.
final class TextWindow {
  private let text: UTF8Text
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity = 128 << 10
  private(set) var head = 0
  private(set) var end = 0
  private var isAtEnd = false

  init(_ text: UTF8Text) {
    self.text = text
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  /// Whether another byte is to be had at the head.
  func hasMore() throws -> Bool {
    try head < end || fetch()
  }

  /// The byte at the head; asked only when there is one.
  var first: UInt8 { base[head] }

  /// What is in memory, from the head on.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + head, count: end - head)
  }

  func pass(_ count: Int) {
    head += count
  }

  func string(_ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: base + head, count: count), as: UTF8.self)
  }

  /// Fetches more behind what is here; false at the end of the text.
  func fetch() throws -> Bool {
    if isAtEnd { return false }
    makeRoom()
    let room = UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
    let count = try text.read(into: room)
    end += count
    isAtEnd = count == 0
    return !isAtEnd
  }

  private func makeRoom() {
    if head > 0 {
      base.update(from: base + head, count: end - head)
      (head, end) = (0, end - head)
    }
    guard capacity - end < 64 << 10 else { return }
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    wider.update(from: base, count: end)
    base.deallocate()
    (base, capacity) = (wider, capacity * 2)
  }
}
