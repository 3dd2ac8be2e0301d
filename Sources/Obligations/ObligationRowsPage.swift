import Civil
import Kernel
import Rulebook
import Web

/// Prints the rows of the list. What depends on the book alone is printed once, at the start.
struct ObligationPrinter: Sendable {
  private let book: Book
  private let rules: [String: Html]
  private let tags: [State: Html]
  private let measures: [String: Html]

  init(book: Book) {
    self.book = book
    measures = Dictionary(
      uniqueKeysWithValues: Set(book.rules.map(\.measure)).map { measure in
        var html = Html()
        html.text(book.name(ofMeasure: measure))
        return (measure, html)
      })
    rules = Dictionary(
      uniqueKeysWithValues: book.rules.map { rule in
        var html = Html()
        html.text(rule.title)
        return (rule.id, html)
      })
    tags = Dictionary(
      uniqueKeysWithValues: State.allCases.map { state in
        var html = Html()
        html.markup("<span class=\"tag ")
        html.text(state.tag)
        html.markup("\">")
        return (state, html)
      })
  }

  func rows(_ obligations: [ObligationLine], names: Names, on today: Day) -> Html {
    var html = Html(capacity: obligations.count * 640)
    var term: (of: ObligationLine, html: Html)?
    for it in obligations {
      // Lists are in order of their days: the words for the row before often serve again.
      if let last = term, last.of.hasTerm(of: it) {
        print(it, names, last.html, into: &html)
      } else {
        let words = self.term(it, today)
        term = (it, words)
        print(it, names, words, into: &html)
      }
    }
    return html
  }

  private func print(_ it: ObligationLine, _ names: Names, _ term: Html, into html: inout Html) {
    html.markup("<tr><td><a href=\"/obligations/")
    html.text(it.key)
    html.markup("\">")
    if let title = rules[it.rule] { html.add(title) } else { html.text(it.rule) }
    html.markup("</a><br><span class=\"soft small\">")
    parties(it, names, into: &html)
    html.markup("</span></td><td data-label=\"对象\">")
    object(it, names, into: &html)
    html.markup("</td><td data-label=\"期限\">")
    html.add(term)
    html.markup("</td><td data-label=\"依据\" class=\"small\">")
    basis(it, into: &html)
    html.markup("</td></tr>\n")
  }

  private func parties(_ it: ObligationLine, _ names: Names, into html: inout Html) {
    html.text(names.organ(it.bearer) ?? "负责单位未定")
    if let to = names.organ(it.recipient) {
      html.markup(" → ")
      html.text(to)
    }
  }

  private func object(_ it: ObligationLine, _ names: Names, into html: inout Html) {
    if let complex = it.complex, let name = names.complex(complex) {
      html.markup("<a href=\"/complexes/")
      html.text(complex)
      html.markup("\">")
      html.text(name)
      html.markup("</a>")
    } else if let period = it.period {
      html.text(PeriodWords.chinese(period))
    } else {
      html.text(names.organ(it.street?.code) ?? "全区")
    }
  }

  private func term(_ it: ObligationLine, _ today: Day) -> Html {
    var html = Html(capacity: 160)
    if let tag = tags[it.state] { html.add(tag) }
    html.text(TimeWords.standing(it, on: today, words: book.words))
    html.markup("</span>")
    guard let due = it.dueOn else { return html }
    html.markup("<br><span class=\"soft small\">")
    html.text(due.chinese(seenFrom: today))
    html.markup("</span>")
    return html
  }

  private func basis(_ it: ObligationLine, into html: inout Html) {
    if let measure = measures[it.measure] {
      html.add(measure)
    } else {
      html.text(book.name(ofMeasure: it.measure))
    }
  }
}

extension ObligationLine {
  /// Whether the same words say how both stand.
  fileprivate func hasTerm(of other: ObligationLine) -> Bool {
    state == other.state && dueOn == other.dueOn && doneOn == other.doneOn
      && triggeredOn == other.triggeredOn
  }
}

/// `2026-09` as 2026年9月.
enum PeriodWords {
  static func chinese(_ period: String) -> String { Window(period)?.chinese ?? period }
}
