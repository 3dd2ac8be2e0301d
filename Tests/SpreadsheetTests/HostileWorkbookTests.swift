import Foundation
import Kernel
import Testing

@testable import HostileTables
@testable import Spreadsheet

/// Files that mean harm or are broken: each is refused with a reason or read harmlessly, and
/// quickly.
@Suite(.serialized) struct HostileWorkbookTests {
  #if DEBUG
    /// What users run is about ten times faster.
    static let time = Duration.seconds(20)
  #else
    static let time = Duration.seconds(2)
  #endif
  static let memory = 128 << 20

  @Test(arguments: HostileFiles.all)
  func `a hostile file is refused or read, with a reason, in time and in little memory`(
    file: HostileFile
  ) throws {
    let source = MemoryBytes(file.bytes())
    var used = 0
    // Other tests run in the same process: what they take is not to be counted.
    for _ in 0..<3 {
      let before = Memory.resetPeak()
      let start = ContinuousClock.now
      let outcome = HostileFile.outcome(of: source)
      let time = ContinuousClock.now - start
      used = Memory.peak() - before
      #expect(outcome.matches(file.expected), "\(file.name): \(outcome)")
      #expect(time < Self.time, "\(file.name) took \(time)")
      if case .refused(let error) = outcome { Self.check(error.message, file.name) }
      if used < Self.memory { break }
    }
    #expect(used < Self.memory, "\(file.name)")
  }

  @Test func `a table longer than a file may be is refused, in both kinds of file`() throws {
    var limits = SheetLimits.standard
    limits.rows = 3
    let book = try #require(HostileFiles.all.first { $0.name == "a hundred thousand rows" })
    for bytes in [book.bytes(), Array("甲\n1\n2\n3\n4\n5\n".utf8)] {
      #expect(throws: SpreadsheetError.tooLarge(.rows, limit: 3)) {
        let reader = try SheetFile.open(MemoryBytes(bytes), limits: limits)
        while try reader.next() != nil {}
      }
    }
  }

  @Test func `there are many kinds of them`() {
    #expect(HostileFiles.all.count >= 400)
    #expect(Set(HostileFiles.all.map(\.name)).count == HostileFiles.all.count)
  }

  /// Says in Chinese what is wrong and what to do.
  private static func check(_ message: Message, _ name: String) {
    #expect(message.zh.hasSuffix("。"), "\(name)")
    #expect(message.zh.contains("请") || message.zh.contains("现有"), "\(name)")
    #expect(!message.en.isEmpty, "\(name)")
  }
}

enum Memory {
  /// The most memory this process held since the last reset, in bytes.
  static func peak() -> Int { status("VmHWM:") }

  /// Forgets the peak, and says what is held now.
  static func resetPeak() -> Int {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    return status("VmRSS:")
  }

  private static func status(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) << 10
  }
}
