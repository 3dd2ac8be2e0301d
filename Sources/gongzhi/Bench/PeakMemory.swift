import Foundation

/// The most memory that this program alone held; `getrusage` would count what our parent held
/// before it became us.
enum PeakMemory {
  /// Begins to count anew.
  static func forget() {
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
  }

  static var bytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) << 10
  }

  static var megabytes: Double { Double(bytes) / 1_048_576 }
}
