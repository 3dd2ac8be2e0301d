import FoundationEssentials
package import Kernel

#if canImport(Glibc)
  import Glibc
#endif

/// The folder in which evidence lies, each file under its digest, outside anything the server
/// hands out by itself. A file is on the disk before the fact that names it is.
package struct EvidenceStore: Sendable {
  package static let limit = 20 << 20

  let directory: String

  package init(directory: String) {
    self.directory = directory
  }

  /// Keeps a file and says what it is. The same file twice is kept once.
  package func keep(_ bytes: [UInt8], named name: String) throws -> Attachment {
    guard bytes.count <= Self.limit else { throw EvidenceRefusal.tooLarge(name) }
    guard let type = FileType(of: bytes) else { throw EvidenceRefusal.unknownType(name) }
    let digest = Digest(of: bytes).description
    let place = path(digest)
    if !FileManager.default.fileExists(atPath: place) { try write(bytes, to: place) }
    return Attachment(
      digest: digest, name: Self.plain(name, type: type), type: type, size: bytes.count)
  }

  package func bytes(_ digest: String) throws -> [UInt8] {
    let bytes = Array(try Data(contentsOf: URL(filePath: path(digest))))
    guard Digest(of: bytes).description == digest else { throw DamagedEvidence(digest: digest) }
    return bytes
  }

  private func path(_ digest: String) -> String { directory + "/" + Self.place(digest) }

  /// Where a file lies below the folder.
  static func place(_ digest: String) -> String { "\(digest.prefix(2))/\(digest)" }

  private func write(_ bytes: [UInt8], to place: String) throws {
    let folder = String(place.dropLast(65))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let draft = place + ".part"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw EvidenceFault(errno) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw EvidenceFault(errno) }
      written += count
    }
    guard fsync(file) == 0, rename(draft, place) == 0 else { throw EvidenceFault(errno) }
  }

  /// A name fit for a header and for a list: no path, no control characters, the true ending.
  private static func plain(_ name: String, type: FileType) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let stem = last.split(separator: ".", omittingEmptySubsequences: true).first ?? ""
    let kept = stem.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\"" }
    let short = String(String.UnicodeScalarView(kept.prefix(80)))
    return (short.isEmpty ? "证明材料" : short) + "." + type.rawValue
  }
}

package enum EvidenceRefusal: Refusal, Equatable {
  case tooLarge(String)
  case unknownType(String)

  package var kind: RefusalKind {
    switch self {
    case .tooLarge: .tooLarge
    case .unknownType: .invalid(field: "evidence")
    }
  }

  package var message: Message {
    switch self {
    case .tooLarge(let name):
      Message(
        zh: "“\(name)”超过 20 MB。请压缩，或分成几份交来。", en: "\(name) is larger than 20 MiB")
    case .unknownType(let name):
      Message(
        zh: "“\(name)”不是能收的文件。请交 PDF、JPG、PNG、XLSX、DOCX 或 OFD。",
        en: "\(name) is not a PDF, JPEG, PNG, XLSX, DOCX or OFD file")
    }
  }
}

/// The file on the disk is no longer the one that was handed in.
struct DamagedEvidence: Error {
  let digest: String
}

/// The disk said no.
struct EvidenceFault: Error {
  let code: Int32

  init(_ code: Int32) {
    self.code = code
  }
}
