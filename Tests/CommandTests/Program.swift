import Foundation
import Testing

/// The program as people run it.
enum Program {
  struct Answer {
    let code: Int32
    let words: String
    let complaint: String

    /// What was printed, as one JSON object a line.
    var lines: [[String: Any]] {
      get throws {
        try words.split(separator: "\n").map { line in
          try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
        }
      }
    }
  }

  static func run(_ words: String...) throws -> Answer {
    try run(words)
  }

  static func run(_ words: [String]) throws -> Answer {
    try run(file, words)
  }

  /// - Parameters:
  ///   - program: the file to start, which may be a link or a copy.
  ///   - folder: where the caller stands.
  static func run(
    _ program: URL, _ words: [String], from folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Answer {
    let process = Process()
    let output = Pipe()
    // A file: two pipes that are read one after the other may both be waited for.
    let error = try fresh()
    process.executableURL = program
    process.arguments = words
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try error.seek(toOffset: 0)
    let complained = try error.readToEnd() ?? Data()
    return Answer(
      code: process.terminationStatus, words: String(decoding: said, as: UTF8.self),
      complaint: String(decoding: complained, as: UTF8.self))
  }

  private static func fresh() throws -> FileHandle {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    #expect(FileManager.default.createFile(atPath: path.path, contents: nil))
    let handle = try FileHandle(forUpdating: path)
    try FileManager.default.removeItem(at: path)
    return handle
  }

  static let file = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "gongzhi")

  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  static let book = checkout + "/rulebooks/shihe"

  /// The book with those it stands on, for tests that spoil it.
  static func copyBook(to place: String) throws {
    let files = FileManager.default
    try files.copyItem(atPath: book, toPath: place)
    try files.createDirectory(atPath: place + "/parents", withIntermediateDirectories: true)
    for name in ["cn", "henan"] {
      try files.copyItem(
        atPath: "\(checkout)/rulebooks/\(name)", toPath: "\(place)/parents/\(name)")
    }
  }
}
