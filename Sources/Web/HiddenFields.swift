/// Writes fields into every form that posts, right after its opening tag.
enum HiddenFields {
  static func insert(into html: String, fields: () -> String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(html.utf8)[...]
    let mark = Array("<form".utf8)
    while let start = find(mark, in: rest),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      bytes += rest[...end]
      if posts(rest[start...end]) { bytes += Array(fields().utf8) }
      rest = rest[(end + 1)...]
    }
    return bytes.isEmpty ? html : String(decoding: bytes + rest, as: UTF8.self)
  }

  private static func posts(_ tag: ArraySlice<UInt8>) -> Bool {
    String(decoding: tag, as: UTF8.self).lowercased().contains("method=\"post\"")
  }

  private static func find(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while let next = bytes[place...].firstIndex(of: mark[0]) {
      if bytes[next...].starts(with: mark) { return next }
      place = next + 1
    }
    return nil
  }
}
