import Glibc
import Kernel

/// Collects the parts of one form: fields in memory, files in a folder that only we can read and
/// that is removed with all it holds. Names on the disk are our own. Everything is digested on its
/// way, so that nothing is read twice.
final class MultipartSpool {
  private let limits: MultipartLimits
  private let folder: String
  private var head: MultipartHead?
  private var field: [UInt8] = []
  private var file: UnsafeMutablePointer<FILE>?
  private var size = 0
  private var part = RunningDigest()
  private let all = RunningDigest()
  private var pairs: [(name: String, value: String)] = []
  private var files: [MultipartUpload.File] = []

  init(limits: MultipartLimits) throws {
    self.limits = limits
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/gongzhi-upload-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw MultipartRefusal.noSpace }
    folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  func remove() {
    if let file { fclose(file) }
    file = nil
    for index in 0...files.count { unlink(path(index)) }
    rmdir(folder)
  }

  func take(_ event: MultipartParser.Event) throws {
    switch event {
    case .begin(let head): try begin(head)
    case .data(let bytes): try add(bytes)
    case .end: try end()
    }
  }

  func upload() -> MultipartUpload {
    MultipartUpload(form: Form(pairs: pairs), files: files, digest: all.finished())
  }

  private func path(_ index: Int) -> String { "\(folder)/\(index)" }

  private func begin(_ head: MultipartHead) throws {
    self.head = head
    size = 0
    part = RunningDigest()
    field.removeAll(keepingCapacity: true)
    guard head.fileName != nil else { return }
    file = fopen(path(files.count), "wxe")
    if file == nil { throw MultipartRefusal.noSpace }
  }

  private func add(_ bytes: ArraySlice<UInt8>) throws {
    size += bytes.count
    part.add(Array(bytes))
    if let file {
      guard size <= limits.fileBytes else {
        throw MultipartRefusal.fileTooLarge(head?.fileName ?? "", limit: limits.fileBytes)
      }
      let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
      guard written == bytes.count else { throw MultipartRefusal.noSpace }
    } else {
      guard size <= limits.fieldBytes else {
        throw MultipartRefusal.fieldTooLarge(head?.name ?? "", limit: limits.fieldBytes)
      }
      field.append(contentsOf: bytes)
    }
  }

  private func end() throws {
    guard let head else { return }
    let digest = part.finished()
    // The token and the key are not what was asked for.
    if !head.name.hasPrefix("_") { all.add(Array("\(head)\(digest)".utf8)) }
    if let file {
      self.file = nil
      guard fclose(file) == 0 else { throw MultipartRefusal.noSpace }
      keep(head, digest)
    } else {
      guard let value = String(validating: field, as: UTF8.self), !value.contains("\0") else {
        throw MultipartRefusal.malformed("field \(head.name) is not UTF-8 text")
      }
      pairs.append((head.name, value))
    }
  }

  /// A file input where nothing was chosen sends an empty file without a name.
  private func keep(_ head: MultipartHead, _ digest: String) {
    let path = path(files.count)
    guard let name = head.fileName, !name.isEmpty || size > 0 else {
      unlink(path)
      return
    }
    files.append(
      MultipartUpload.File(
        field: head.name, name: name, contentType: head.contentType, path: path, size: size,
        digest: digest))
  }
}
