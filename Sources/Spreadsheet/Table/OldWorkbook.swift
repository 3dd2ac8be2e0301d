/// The container of old binary workbooks, which also wraps new ones that have a password.
enum OldWorkbook {
  private static let mark = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }

  static func isEncrypted(_ source: any ByteSource) throws -> Bool {
    let piece = 1 << 20
    for start in stride(from: 0, to: min(source.size, 64 << 20), by: piece) {
      let length = min(piece + mark.count, source.size - start)
      guard let bytes = try source.bytes(length, at: start) else { return false }
      if bytes.withUnsafeBytes({ ByteSearch.finds(mark, in: $0) }) { return true }
    }
    return false
  }
}
