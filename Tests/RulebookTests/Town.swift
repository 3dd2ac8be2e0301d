import Civil
import Foundation
import Rulebook

/// The district's book with facts about one contract, one handover and the policy's issue.
struct Town {
  var book: Book
  var facts: [Fact] = []

  init(reading choices: [String: String] = [:]) throws {
    book = try Shihe.book.get().reading(choices)
  }

  /// A book with some lines of some files changed. It carries out nothing of the books above, so
  /// that it may ask less than they do.
  init(changing changes: [(file: String, from: String, to: String)]) throws {
    var files = Shihe.files
    for change in changes {
      files[change.file] = files[change.file]?
        .replacingOccurrences(of: change.from, with: change.to)
    }
    for path in files.keys where path.hasPrefix("rules/") {
      files[path] = files[path]?.replacing(/\n    implements: .*/, with: "")
    }
    book = try Book.load(files: files)
  }

  mutating func happens(
    _ kind: String, on day: Day, known: Instant = Instant(milliseconds: 0), by: String = "office",
    about subject: [String: String] = ["contract": "c-1", "complex": "x-1", "enterprise": "e-1"],
    with attributes: [String: Attribute] = [:], id: String? = nil, corrects: String? = nil,
    withdraws: Bool = false
  ) {
    facts.append(
      Fact(
        id: id ?? "f-\(facts.count + 1)", kind: kind, subject: subject, on: day, knownAt: known,
        by: by, attributes: attributes, supersedes: corrects, withdraws: withdraws))
  }

  mutating func isSigned(on day: Day, type: String? = "preliminary") {
    happens(
      "contract.signed", on: day,
      with: type.map { ["contract.type": .text($0), "complex.street": .text("411502002000")] }
        ?? [:])
  }

  func all(_ rule: String, on day: Day, knownAt: Instant = .distantFuture) -> [Determination] {
    evaluate(book, calendar: .china, facts: facts, asOf: day, knownAt: knownAt)
      .filter { $0.rule == rule }
  }

  func one(_ rule: String, on day: Day, knownAt: Instant = .distantFuture) -> Determination? {
    let found = all(rule, on: day, knownAt: knownAt)
    return found.count == 1 ? found[0] : nil
  }

  func state(_ rule: String, on day: Day) -> State? {
    one(rule, on: day)?.state
  }
}

/// Numbers that look drawn by lot and are the same each time.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
