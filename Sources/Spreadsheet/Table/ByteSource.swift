import Glibc

/// Bytes that can be read from any place: a file, or memory in tests.
package protocol ByteSource: AnyObject {
  var size: Int { get }

  /// Reads at most as many bytes as the buffer holds; 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
}

extension ByteSource {
  /// Exactly so many bytes, or none if the file ends before.
  package func bytes(_ count: Int, at offset: Int) throws -> [UInt8]? {
    guard count >= 0, offset >= 0, offset <= size, count <= size - offset else { return nil }
    var filled = 0
    let bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      let whole = UnsafeMutableRawBufferPointer(buffer)
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: whole[filled...])
        let got = try read(into: rest, at: offset + filled)
        if got == 0 { break }
        filled += got
      }
      length = filled
    }
    return filled == count ? bytes : nil
  }
}

/// A file on the disk, closed when nobody reads it any more.
package final class FileBytes: ByteSource {
  package let size: Int
  private let descriptor: Int32

  package init(path: String) throws(SpreadsheetError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .cannotOpen }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .cannotOpen
    }
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw SpreadsheetError.cannotOpen }
    }
  }
}

package final class MemoryBytes: ByteSource {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var size: Int { bytes.count }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    let count = min(buffer.count, bytes.count - offset)
    bytes.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
    }
    return count
  }
}
