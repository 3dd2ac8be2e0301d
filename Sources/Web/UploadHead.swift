import HTTPTypes
import Hummingbird
import NIOCore

/// Looks at the first fields of an upload without swallowing it: `Pages` writes the hidden fields
/// before all others, so they lie in the first few kilobytes. What was read is put back.
enum UploadHead {
  private static let window = 16 * 1024

  static func read(from request: inout Request, upTo limit: Int) async throws -> Form {
    let rest = PulledBody(request.body, limit: limit)
    var head = ByteBuffer()
    var found: [(name: String, value: String)] = []
    while found.count < 2, head.readableBytes < window, let part = try await rest.next() {
      head.writeImmutableBuffer(part)
      found = hiddenFields(in: head)
    }
    request.body = RequestBody(asyncSequence: RestoredBody(head: head, rest: rest))
    return Form(pairs: found)
  }

  private static func hiddenFields(in head: ByteBuffer) -> [(name: String, value: String)] {
    let text = String(decoding: head.readableBytesView.prefix(window), as: UTF8.self)
    return ["_csrf", "_key", "_place"].compactMap { name in
      guard let start = text.firstRange(of: "name=\"\(name)\"\r\n\r\n")?.upperBound,
        let end = text[start...].firstRange(of: "\r\n")?.lowerBound
      else { return nil }
      return (name, String(text[start..<end]))
    }
  }
}

/// The rest of a body that somebody has begun to read; it stops at the limit of the route.
///
/// Unchecked: a body has one reader at a time, first the gate and then the route.
private final class PulledBody: @unchecked Sendable {
  private var iterator: RequestBody.AsyncIterator
  private var left: Int
  private let limit: Int

  init(_ body: RequestBody, limit: Int) {
    iterator = body.makeAsyncIterator()
    left = limit
    self.limit = limit
  }

  func next() async throws -> ByteBuffer? {
    guard let part = try await iterator.next() else { return nil }
    left -= part.readableBytes
    guard left >= 0 else { throw TooLarge(limit: limit) }
    return part
  }
}

private struct RestoredBody: AsyncSequence, Sendable {
  let head: ByteBuffer
  let rest: PulledBody

  struct Iterator: AsyncIteratorProtocol {
    var head: ByteBuffer?
    let rest: PulledBody

    mutating func next() async throws -> ByteBuffer? {
      if let head {
        self.head = nil
        return head
      }
      return try await rest.next()
    }
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(head: head.readableBytes > 0 ? head : nil, rest: rest)
  }
}
