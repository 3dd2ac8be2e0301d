import FoundationEssentials

/// A folder that is gone when the test is over.
package enum TemporaryFolder {
  package static func with<T>(_ body: (String) async throws -> T) async throws -> T {
    let path = "\(FileManager.default.temporaryDirectory.path)/gongzhi-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
  }
}
