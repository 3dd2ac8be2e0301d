import Foundation

/// The published data beside the checkout, which some tests compare with; they are skipped where it
/// is not there.
enum Shared {
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["GONGZHI_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    var place = URL(fileURLWithPath: #filePath)
    while place.path != "/" {
      place.deleteLastPathComponent()
      let shared = place.appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: shared.appendingPathComponent("data").path) {
        return shared
      }
    }
    return nil
  }()

  static func file(_ path: String) -> Data? {
    folder.flatMap { try? Data(contentsOf: $0.appendingPathComponent(path)) }
  }
}
