/// A part of a YAML document, with the place where it stands.
struct Piece: Hashable, Sendable {
  let place: Place
  let content: Content

  indirect enum Content: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case null
    case list([Piece])
    case mapping([Entry])
  }

  struct Entry: Hashable, Sendable {
    let key: String
    let place: Place
    let value: Piece
  }

  /// What it is, for messages.
  var name: (zh: String, en: String) {
    switch content {
    case .text: ("文字", "text")
    case .number: ("数", "a number")
    case .flag: ("是非（true/false）", "true or false")
    case .null: ("空", "nothing")
    case .list: ("列表", "a list")
    case .mapping: ("一组键和值", "a mapping")
    }
  }
}
