/// Puts what somebody typed earlier into the fields of a printed form, whichever area printed it.
/// Our own templates are all it has to read: every attribute stands in double quotes.
struct FormFiller {
  static let mark = "data-draft"

  private var left: [String: [String]]
  private var html = ""
  private var select: String?

  private init(_ typed: [String: [String]]) {
    left = typed
  }

  /// Fills the first form that may be put aside; the rest of the page stays as it is.
  static func fill(_ page: String, with typed: [String: [String]]) -> String {
    guard let mark = page.firstRange(of: mark),
      let end = page[mark.upperBound...].firstRange(of: "</form>")
    else { return page }
    var filler = FormFiller(typed)
    filler.read(page[mark.upperBound..<end.lowerBound])
    return page[..<mark.upperBound] + filler.html + page[end.lowerBound...]
  }

  private mutating func read(_ text: Substring) {
    var rest = text
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      html += rest[..<open]
      var tag = String(rest[open...close])
      rest = rest[rest.index(after: close)...]
      switch tag.dropFirst().prefix(while: { $0.isLetter || $0 == "/" }) {
      case "input": input(&tag)
      case "select": select = tag.attribute("name")
      case "/select": select = nil
      case "option": option(&tag)
      case "textarea":
        if let text = next(tag.attribute("name")), let end = rest.firstRange(of: "</textarea>") {
          html += tag + text.escaped
          rest = rest[end.lowerBound...]
          continue
        }
      default: break
      }
      html += tag
    }
    html += rest
  }

  private mutating func input(_ tag: inout String) {
    guard let name = tag.attribute("name"), !name.hasPrefix("_") else { return }
    switch tag.attribute("type") ?? "text" {
    case "hidden", "file", "password", "submit": return
    case "checkbox", "radio":
      let isChosen = left[name]?.contains(tag.attribute("value") ?? "on") == true
      tag.set("checked", isChosen)
    default:
      if let value = next(name) { tag.set(value: value) }
    }
  }

  private func option(_ tag: inout String) {
    guard let select, let chosen = left[select] else { return }
    tag.set("selected", chosen.contains(tag.attribute("value") ?? ""))
  }

  /// Several fields may carry one name; each takes the next of the values.
  private mutating func next(_ name: String?) -> String? {
    guard let name, let value = left[name]?.first else { return nil }
    left[name]?.removeFirst()
    return value
  }
}

extension String {
  /// What stands in an attribute of a tag.
  func attribute(_ name: String) -> String? {
    guard let start = firstRange(of: " \(name)=\"")?.upperBound,
      let end = self[start...].firstIndex(of: "\"")
    else { return nil }
    return String(self[start..<end])
  }

  fileprivate mutating func set(value: String) {
    if let start = firstRange(of: " value=\"")?.upperBound,
      let end = self[start...].firstIndex(of: "\"")
    {
      replaceSubrange(start..<end, with: value.escaped)
    } else {
      insert(contentsOf: " value=\"\(value.escaped)\"", at: index(before: endIndex))
    }
  }

  fileprivate mutating func set(_ flag: String, _ isSet: Bool) {
    if let old = firstRange(of: " " + flag) { removeSubrange(old) }
    if isSet { insert(contentsOf: " " + flag, at: index(before: endIndex)) }
  }

  fileprivate var escaped: String {
    var html = Html()
    html.text(self)
    return html.string
  }
}
