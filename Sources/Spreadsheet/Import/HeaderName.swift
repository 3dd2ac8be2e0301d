/// A header as people vary it: `建筑面积（㎡）`, `建筑面积 (必填)`, ` Name* `.
struct HeaderName {
  /// The whole of it, levelled: no spaces, half-width, small letters, without "required" marks.
  let whole: String
  /// Without what stands in brackets.
  let base: String
  /// What stands in the last brackets, if it says a unit or the like.
  let bracketed: String?

  private static let remarks: Set<String> = [
    "必填", "必填项", "必须", "选填", "可选", "非必填", "可不填", "required", "optional",
  ]

  init(_ text: String) {
    let levelled = Plain.levelled(text).filter { $0 != "*" && $0 != "※" }
    var base = ""
    var kept = ""
    var bracketed: String?
    var inside: String?
    for character in levelled {
      switch (character, inside) {
      case ("(", nil), ("[", nil), ("【", nil): inside = ""
      case (")", .some(let words)), ("]", .some(let words)), ("】", .some(let words)):
        if !Self.remarks.contains(words) {
          kept += "(\(words))"
          bracketed = words
        }
        inside = nil
      case (_, .some(let words)): inside = words + String(character)
      case (_, nil):
        base.append(character)
        kept.append(character)
      }
    }
    whole = kept + (inside ?? "")
    self.base = base
    self.bracketed = bracketed
  }
}
