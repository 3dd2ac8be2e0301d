import Foundation
import Rulebook
import Testing

/// Spoils the book at random, always in the same ways: loading may refuse, never crash or hang.
@Suite struct FuzzTests {
  @Test(arguments: 1...10)
  func `a book spoilt at random is loaded or refused with a place`(seed: UInt64) {
    var dice = Seeded(seed)
    for _ in 0..<4 {
      var files = Shihe.files
      let paths = files.keys.sorted()
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let path = paths[Int.random(in: 0..<paths.count, using: &dice)]
        files[path] = spoil(files[path] ?? "", &dice)
      }
      do {
        let book = try Book.load(files: files)
        _ = book.rules.count
      } catch {
        #expect(!error.all.isEmpty)
        #expect(error.all.allSatisfy { $0.place.line >= 1 })
      }
    }
  }

  private func spoil(_ text: String, _ dice: inout Seeded) -> String {
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return text }
    for _ in 0..<Int.random(in: 1...5, using: &dice) {
      let at = Int.random(in: 0..<scalars.count, using: &dice)
      let end = min(scalars.count, at + Int.random(in: 1...12, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: scalars.removeSubrange(at..<end)
      case 1: scalars.insert(contentsOf: scalars[at..<end], at: at)
      case 2: scalars.insert(contentsOf: pieces(&dice), at: at)
      case 3: scalars.swapAt(at, Int.random(in: 0..<scalars.count, using: &dice))
      default: scalars[at] = pieces(&dice)[0]
      }
      if scalars.isEmpty { scalars = ["a"] }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  private func pieces(_ dice: inout Seeded) -> [Unicode.Scalar] {
    let all = [
      "\n", ": ", "[", "]", "{", "}", "- ", "&a", "*a", "!x", "\"", "'", "#", "|", ">", "%", "@",
      "\t", "\u{0}", "\u{FEFF}", "999999999999999999999", "null", "~", "on: ", "2026-13-45", "? ",
      "\\", ",", "route:", "seed#", "\u{85}", "\r",
    ]
    return Array(all[Int.random(in: 0..<all.count, using: &dice)].unicodeScalars)
  }
}
