/// A frame that has been printed once and is filled again and again: what differs between two
/// pages of the same visitor at the same place is only what is named here.
struct PrintedFrame: Sendable {
  enum Piece: Sendable {
    case text(ArraySlice<UInt8>)
    case title
    case content
    /// How many notices are unread.
    case unread
    /// What no form may do without.
    case fields
  }

  /// Stand in the printed frame where these belong; control signs that no name can hold.
  static let title = "\u{1}title\u{1}"
  static let content = "\u{1}content\u{1}"
  static let unread = "\u{1}unread\u{1}"

  let pieces: [Piece]

  init(_ html: String) {
    var pieces: [Piece] = []
    for (index, part) in HiddenFields.parts(of: Array(html.utf8)).enumerated() {
      if index > 0 { pieces.append(.fields) }
      pieces += Self.pieces(of: part)
    }
    self.pieces = pieces
  }

  private static func pieces(of part: ArraySlice<UInt8>) -> [Piece] {
    part.split(separator: 1, omittingEmptySubsequences: false).enumerated().map { index, bytes in
      guard index % 2 == 1 else { return .text(bytes) }
      if bytes.elementsEqual("unread".utf8) { return .unread }
      return bytes.elementsEqual("title".utf8) ? .title : .content
    }
  }
}
