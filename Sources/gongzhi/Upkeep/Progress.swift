import Foundation

/// How far long work has come: on a terminal only, so that a pipe stays clean.
struct Progress {
  private let what: String

  init(_ what: String) {
    self.what = what
  }

  func show(_ part: Double) {
    guard isatty(2) == 1 else { return }
    try? FileHandleOutput.error.write("\r\(what) \(Int(part * 100))%")
  }

  func end() {
    guard isatty(2) == 1 else { return }
    try? FileHandleOutput.error.write("\r\u{1B}[K")
  }
}
