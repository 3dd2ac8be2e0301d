import Civil

/// Reads one mapping strictly: each key that is asked for is ticked off, and what is left over at
/// the end is an error, as is everything that is missing or of the wrong type.
final class Form {
  let place: Place
  let problems: Problems
  private let entries: [Piece.Entry]
  private var asked: [String] = []

  init?(_ piece: Piece, _ problems: Problems) {
    guard case .mapping(let entries) = piece.content else {
      problems.report(
        piece.place, zh: "这里应是一组键和值，写的是\(piece.name.zh)。",
        en: "expected a mapping, found \(piece.name.en)")
      return nil
    }
    self.entries = entries
    self.problems = problems
    place = piece.place
  }

  /// The value under a key, `nil` if it is absent or `null`.
  func piece(_ key: String) -> Piece? {
    asked.append(key)
    guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
    return value.content == .null ? nil : value
  }

  /// The key and what is written under it, `null` included.
  func entry(_ key: String) -> Piece.Entry? {
    asked.append(key)
    return entries.first { $0.key == key }
  }

  var keys: [String] { entries.map(\.key) }

  func has(_ key: String) -> Bool {
    entries.contains { $0.key == key }
  }

  func required(_ key: String) -> Piece? {
    let piece = piece(key)
    if piece == nil { missing(key) }
    return piece
  }

  func missing(_ key: String) {
    problems.report(place, zh: "缺少“\(key)”。请写上。", en: "missing \(key): write it")
  }

  /// Where a key stands, or the whole form if it does not.
  func place(of key: String) -> Place {
    entries.first { $0.key == key }?.value.place ?? place
  }

  func report(_ key: String, zh: String, en: String) {
    problems.report(place(of: key), zh: zh, en: en)
  }

  /// Reports the keys nobody asked for.
  func finish() {
    for entry in entries where !asked.contains(entry.key) {
      let known = asked.sorted().joined(separator: "、")
      problems.report(
        entry.place, zh: "这里没有“\(entry.key)”这个键。可以写的是：\(known)。",
        en: "unknown key \(entry.key); known here: \(asked.sorted().joined(separator: ", "))")
    }
  }
}
