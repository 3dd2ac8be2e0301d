import Foundation

/// The sources as they lie on disk.
enum House {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sources: [Source] = swiftFiles(under: "Sources")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func files(under folder: String, ending suffix: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let names = all?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  private static func swiftFiles(under folder: String) -> [Source] {
    files(under: folder, ending: ".swift").compactMap { path in
      (try? text(path)).map { Source(path: path, text: $0) }
    }
  }
}

/// One file, taken apart into code and string literals, so that a guard never trips over a comment.
struct Source {
  let path: String
  let text: String
  let code: [String]
  let literals: [Literal]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var reader = SourceReader(text)
    reader.read()
    code = reader.code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    literals = reader.literals
  }

  /// The target: `Sources/Registry/Complex.swift` → `Registry`.
  var room: String {
    path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
  }

  var file: String { path.split(separator: "/").last.map(String.init) ?? "" }

  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count else {
        return nil
      }
      return String(words[at + 1].split(separator: ".")[0])
    }
  }

  func lines(with patterns: [String]) -> [Violation] {
    code.enumerated().flatMap { number, line in
      patterns.filter { line.range(of: $0, options: .regularExpression) != nil }
        .map { _ in Violation(path: path, line: number + 1, what: line) }
    }
  }
}

struct Literal {
  let line: Int
  let text: String
  /// The code that stands before it.
  let before: String
}

/// What a guard found. Prints as an editor understands it.
struct Violation: CustomStringConvertible {
  let path: String
  let line: Int
  let what: String

  var description: String { "\(path):\(line): \(what.trimmingCharacters(in: .whitespaces))" }
}
