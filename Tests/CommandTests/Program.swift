import Foundation
import Testing

/// The program as people run it.
enum Program {
  struct Answer {
    let code: Int32
    let words: String
    let complaint: String
  }

  static func run(_ words: String...) throws -> Answer {
    let process = Process()
    let (output, error) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "gongzhi")
    process.arguments = words
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Answer(
      code: process.terminationStatus, words: String(decoding: said, as: UTF8.self),
      complaint: String(decoding: complained, as: UTF8.self))
  }

  static let book = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../rulebooks/shihe").path
}
