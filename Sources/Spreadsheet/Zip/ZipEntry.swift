/// One file inside a zip, as the central directory describes it.
struct ZipEntry: Hashable {
  let name: String
  let isDeflated: Bool
  let checksum: UInt32
  let packedSize: Int
  let size: Int
  let headerOffset: Int
  /// Where the packed bytes begin; known once the local header was read.
  var dataOffset = 0

  /// Sheets may be long, because they are read row by row and never held.
  var isSheet: Bool { key.hasPrefix("xl/worksheets/") }

  /// Names are compared as Windows does, so that no two parts can pass for the same one.
  var key: String { Self.key(name) }

  static func key(_ name: String) -> String {
    name.replacing("\\", with: "/").lowercased()
  }
}
