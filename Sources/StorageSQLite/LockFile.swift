import Glibc
import Storage
import Synchronization

/// A file that only one process can hold: two of them on one SQLite file could spoil it (the
/// log-reset fault of SQLite before 3.51.3 needs two connections that write or checkpoint at
/// once). Gone with the process, however it ends.
final class LockFile: Sendable {
  private let file: Int32
  private let isHeld = Atomic(true)

  init(path: String) throws {
    file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw CannotOpen(path: path, reason: String(cString: strerror(errno))) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw DatabaseInUse(path: path)
    }
  }

  deinit {
    release()
  }

  /// By its own word and not by closing alone: a child process that was begun a moment ago still
  /// has the file open, and would keep the lock.
  func release() {
    guard isHeld.exchange(false, ordering: .relaxed) else { return }
    flock(file, LOCK_UN)
    close(file)
  }
}

package struct CannotOpen: Error {
  package let path: String
  package let reason: String
}
