import Foundation

/// Finds where fields belong that no template can forget: in every form that posts, right after
/// its opening tag.
enum HiddenFields {
  /// Cuts a page behind the opening tag of every form that posts; between two parts go the fields.
  /// Costs one search for `<` over the bytes.
  static func parts(of html: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    html.withUnsafeBytes { bytes in
      var place = 0
      while let open = next(UInt8(ascii: "<"), in: bytes, from: place) {
        place = open + 1
        guard isForm(bytes, at: place), let end = next(UInt8(ascii: ">"), in: bytes, from: place)
        else { continue }
        place = end + 1
        if posts(html[open..<place]) {
          parts.append(html[start..<place])
          start = place
        }
      }
    }
    return parts + [html[start...]]
  }

  private static func next(
    _ byte: UInt8, in bytes: UnsafeRawBufferPointer, from place: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, place < bytes.count else { return nil }
    return memchr(base + place, Int32(byte), bytes.count - place).map {
      UnsafeRawPointer($0) - base
    }
  }

  private static func isForm(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    bytes[place...].prefix(4).elementsEqual("form".utf8)
  }

  private static func posts(_ tag: ArraySlice<UInt8>) -> Bool {
    String(decoding: tag, as: UTF8.self).lowercased().contains("method=\"post\"")
  }
}
