/// The number beside the word for notices.
enum UnreadMark {
  static let most = 99

  static func html(_ number: Int) -> Html {
    var html = Html()
    guard number > 0 else { return html }
    html.markup(" <b class=\"tag t-soon\">")
    html.text(number > most ? "\(most)+" : "\(number)")
    html.markup("</b>")
    return html
  }
}
