public import Kernel

/// One thing that is wrong with a rulebook, and where.
public struct BookError: Error, Hashable, Sendable {
  public let place: Place
  /// Says what is wrong and what would be right.
  public let message: Message

  public init(_ place: Place, zh: String, en: String) {
    self.place = place
    message = Message(zh: zh, en: en)
  }
}

/// A spot in one of the book's files, counted from 1.
public struct Place: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The path inside the book: `rules/m12.yaml`.
  public let file: String
  public let line: Int
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var description: String { "\(file):\(line):\(column)" }

  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// Everything that is wrong with a rulebook, in the order of its files and lines.
public struct BookErrors: Error, Hashable, Sendable {
  public let all: [BookError]

  public init(_ all: [BookError]) {
    self.all = Set(all).sorted { ($0.place, $0.message.en) < ($1.place, $1.message.en) }
  }
}

extension BookErrors: CustomStringConvertible {
  public var description: String {
    all.map { "\($0.place): \($0.message.en)" }.joined(separator: "\n")
  }
}

extension BookErrors: Refusal {
  package var kind: RefusalKind { .invalid(field: "rulebook") }

  package var message: Message {
    Message(
      zh: all.map { "\($0.place)：\($0.message.zh)" }.joined(separator: "\n"), en: description)
  }
}
