import FoundationEssentials
import Kernel

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
    if access(place, F_OK) != 0 { try write(bytes, to: place) }
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

  /// Under a name of its own at first: two people may hand in one paper at the same moment.
  private func write(_ bytes: [UInt8], to place: String) throws(EvidenceFault) {
    let folder = String(place.dropLast(65))
    let isNew = access(folder, F_OK) != 0
    // What is in the way is said by the next step.
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var draft = Array("\(place).XXXXXX.part".utf8CString)
    let file = mkstemps(&draft, 5)
    guard file >= 0 else { throw EvidenceFault(errno, directory) }
    defer { close(file) }
    do throws(EvidenceFault) {
      try fill(file, with: bytes)
      guard fsync(file) == 0, rename(draft, place) == 0 else {
        throw EvidenceFault(errno, directory)
      }
    } catch {
      unlink(draft)
      throw error
    }
    try settle(folder)
    if isNew { try settle(directory) }
  }

  private func fill(_ file: Int32, with bytes: [UInt8]) throws(EvidenceFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw EvidenceFault(errno, directory) }
      written += count
    }
  }

  /// A name is only on the disk once its folder is.
  private func settle(_ folder: String) throws(EvidenceFault) {
    let file = open(folder, O_RDONLY | O_DIRECTORY)
    guard file >= 0 else { throw EvidenceFault(errno, directory) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw EvidenceFault(errno, directory) }
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
