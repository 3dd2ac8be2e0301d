extension English {
  /// An English entry whose Chinese holds places for inserted text.
  struct Pattern: Sendable {
    let parts: [String]
    /// Which places take numbers only.
    let isNumber: [Bool]
    let english: [Piece]
  }

  /// Fixed English words, or the place where an inserted text goes.
  enum Piece: Sendable {
    case words(String)
    case inserted(Int)
  }

  enum Edge: Hashable, Sendable {
    case first(Character)
    case last(Character)
    case none

    init(_ pattern: Pattern) {
      if let first = pattern.parts.first?.first {
        self = .first(first)
      } else if let last = pattern.parts.last?.last {
        self = .last(last)
      } else {
        self = .none
      }
    }
  }
}

extension English.Pattern {
  init(_ chinese: String, _ english: String) {
    var parts: [String] = []
    var isNumber: [Bool] = []
    var rest = chinese[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(String(rest[..<open]))
      isNumber.append(rest[open..<close] == "{#")
      rest = rest[rest.index(after: close)...]
    }
    self.init(
      parts: parts + [String(rest)], isNumber: isNumber, english: Self.pieces(english))
  }

  private static func pieces(_ english: String) -> [English.Piece] {
    var pieces: [English.Piece] = []
    var place = 0
    for (index, part) in english.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let close = part.firstIndex(of: "}") else {
        pieces.append(.words((index > 0 ? "{" : "") + part))
        continue
      }
      pieces.append(.inserted(Int(part[..<close]).map { $0 - 1 } ?? place))
      pieces.append(.words(String(part[part.index(after: close)...])))
      place += 1
    }
    return pieces
  }

  /// What stands in the places, if the fixed parts are all there in their order.
  func insertions(in text: String) -> [String]? {
    guard let head = parts.first, let tail = parts.last, text.hasPrefix(head), text.hasSuffix(tail),
      text.utf8.count >= head.utf8.count + tail.utf8.count
    else { return nil }
    var rest = text.dropFirst(head.count)
    var found: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: part), !part.isEmpty else { return nil }
      found.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    guard rest.count >= tail.count else { return nil }
    found.append(String(rest.dropLast(tail.count)))
    let isSound = zip(found, isNumber).allSatisfy { text, isNumber in
      !text.isEmpty && (!isNumber || text.utf8.allSatisfy { "0123456789.,- ".utf8.contains($0) })
    }
    return isSound ? found : nil
  }

  func filled(with words: [String]) -> String {
    english.map { piece in
      switch piece {
      case .words(let text): text
      case .inserted(let index): words.indices.contains(index) ? words[index] : ""
      }
    }.joined()
  }
}
