import Storage

/// A file that proves a fact. The file itself lies in the `EvidenceStore` under its digest.
package struct Attachment: Hashable, Sendable {
  /// SHA-256 in 64 hexadecimal digits.
  package let digest: String
  /// The name under which the person sent it, for people only.
  package let name: String
  package let type: FileType
  package let size: Int

  package init(digest: String, name: String, type: FileType, size: Int) {
    self.digest = digest
    self.name = name
    self.type = type
    self.size = size
  }

  init(_ row: Row) throws {
    self.init(
      digest: try row.string("digest"), name: try row.string("name"),
      type: try row.choice("type"), size: try row.int("size"))
  }
}
