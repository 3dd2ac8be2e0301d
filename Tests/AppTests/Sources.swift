import Foundation

/// The source text of the house, for tests that hold it against something.
enum Sources {
  static var root: String {
    let path = #filePath
    return String(path[..<path.range(of: "/Tests/")!.lowerBound]) + "/Sources"
  }

  /// The names of all permissions that the code declares.
  static func permissionNames() throws -> Set<String> {
    var names: Set<String> = []
    let files = FileManager.default.enumerator(atPath: root)
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift"), !file.hasPrefix("TestKit/") else { continue }
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      for match in text.matches(of: /= Permission\("([^"]+)"\)/) { names.insert(String(match.1)) }
    }
    return names
  }
}
