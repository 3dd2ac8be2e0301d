import CPostgres
import Glibc
import Storage

/// Values in PostgreSQL's binary form, in one block of memory: no text is escaped, cut or read
/// again as a number.
struct Parameters {
  let types: [Oid]
  private var bytes: [UInt8] = []
  private var places: [Place?] = []

  private struct Place {
    let start: Int
    let length: Int
  }

  init(_ values: [Value]) throws {
    types = values.map(\.postgresType)
    places.reserveCapacity(values.count)
    for value in values { try add(value) }
  }

  func execute(prepared name: String, on handle: OpaquePointer) -> OpaquePointer? {
    withPointers { pointers, lengths, formats in
      PQexecPrepared(handle, name, Int32(types.count), pointers, lengths, formats, 1)
    }
  }

  func execute(_ text: String, on handle: OpaquePointer) -> OpaquePointer? {
    withPointers { pointers, lengths, formats in
      PQexecParams(handle, text, Int32(types.count), types, pointers, lengths, formats, 1)
    }
  }

  private mutating func add(_ value: Value) throws {
    let start = bytes.count
    switch value {
    case .null, .absent:
      places.append(nil)
      return
    case .bool(let flag):
      bytes.append(flag ? 1 : 0)
    case .integer(let number):
      withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    case .text(let text):
      bytes.append(contentsOf: text.utf8)
      if bytes[start...].contains(0) { throw ZeroByteInText() }
    }
    places.append(Place(start: start, length: bytes.count - start))
  }

  private func withPointers<T>(
    _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> T
  ) -> T {
    // One byte more, so that even an empty text has an address: a null pointer means NULL.
    let block = bytes + [0]
    return block.withUnsafeBytes { block in
      let pointers = places.map { place in
        place.flatMap { block.baseAddress?.advanced(by: $0.start) }?
          .assumingMemoryBound(to: CChar.self)
      }
      return body(
        pointers, places.map { Int32($0?.length ?? 0) },
        [Int32](repeating: 1, count: places.count))
    }
  }
}

extension Value {
  /// A bare null has no type of its own; the server takes it from where it stands.
  fileprivate var postgresType: Oid {
    switch self {
    case .null: 0
    case .bool, .absent(.bool): 16
    case .integer, .absent(.integer): 20
    case .text, .absent(.text): 25
    }
  }
}
