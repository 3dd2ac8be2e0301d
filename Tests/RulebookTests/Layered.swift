import Foundation
import Kernel
import Rulebook
import Testing

/// The district's book on its province and state, with lines changed or files put in, to see what
/// loading makes of it.
struct Layered {
  var files = Shihe.files

  mutating func change(_ file: String, _ from: String, _ to: String) throws {
    let before = try #require(files[file])
    files[file] = before.replacingOccurrences(of: from, with: to)
    #expect(files[file] != before, "nothing was changed")
  }

  /// Something that the district writes about a rule of the books above.
  mutating func overrides(_ lines: String) {
    files["rules/overrides.yaml"] = "overrides:\n\(lines)\n"
  }

  func load() throws -> Book { try Book.load(files: files) }

  /// The one thing that is wrong, with its place, in both languages.
  func fault() throws -> BookError {
    let errors = try #require(throws: BookErrors.self) { try load() }
    #expect(errors.all.count == 1, "\(errors)")
    let error = try #require(errors.all.first)
    #expect(error.place.line >= 1 && error.place.column >= 1)
    #expect(error.message.zh.contains { !$0.isASCII } && !error.message.en.isEmpty)
    return error
  }
}
