/// The choices of a select. They are printed once; the picked one is marked for each page.
package struct Options: Sendable {
  private struct Option: Sendable {
    let value: String
    let start: Html
    let end: Html
  }

  private let options: [Option]

  package init(_ choices: [(value: String, words: String)]) {
    options = choices.map { choice in
      var start = Html()
      start.markup("<option value=\"")
      start.text(choice.value)
      start.markup("\"")
      var end = Html()
      end.markup(">")
      end.text(choice.words)
      end.markup("</option>")
      return Option(value: choice.value, start: start, end: end)
    }
  }

  package func print(picked: String?, into html: inout Html) {
    for option in options {
      html.add(option.start)
      if option.value == picked { html.markup(" selected") }
      html.add(option.end)
    }
  }
}
