/// The sheets that we put beside the one to fill in; whoever hands in a table means the other.
enum OwnSheets {
  static let choices = "选项"
  static let explanation = "填写说明"

  static func holds(_ name: String) -> Bool { [choices, explanation].contains(name) }
}
