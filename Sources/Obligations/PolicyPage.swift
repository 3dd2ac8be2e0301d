import Acts
import Kernel
import Rulebook
import Storage
import Web

/// The policy as it was published, word for word, with what follows from each sentence beside it.
struct ShowPolicy: Look {
  static let permission = Permission.seeObligations

  let scope: Scope
  let book: Book

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) -> PolicyPage { PolicyPage(book) }
}

struct PolicyPage: Page {
  static let template = "Obligations/Pages/policy"

  let title: String
  let rehearsal: String?
  let documents: [Document]

  struct Document: Sendable {
    let lines: [Line]
  }

  struct Line: Sendable {
    let isHeading: Bool
    let spans: [Span]
    let duties: [Duty]
    let hasDuties: Bool
  }

  struct Span: Sendable {
    let id: String?
    let text: String
  }

  /// A rule that rests on a sentence of the line.
  struct Duty: Sendable {
    let title: String
    let href: String
  }

  init(_ book: Book) {
    title = book.title
    rehearsal = book.status == .consultation ? book.words.fill("notices.consultation", [:]) : nil
    documents = book.sources.documents.values.sorted { $0.key < $1.key }.map { document in
      // The name of the document stands on top of the page already.
      let lines = document.lines.drop {
        $0.isHeading && $0.spans.map(\.text).joined() == book.title
      }
      return Document(lines: lines.map { Self.line($0, document.key, book) })
    }
  }

  private static func line(_ line: SourceLine, _ source: String, _ book: Book) -> Line {
    let anchors = Set(line.spans.compactMap(\.anchor))
    let duties = book.rules.filter { rule in
      rule.isDuty
        && rule.cites.contains { $0.source == source && anchors.contains($0.anchor) }
    }
    return Line(
      isHeading: line.isHeading,
      spans: line.spans.map {
        Span(
          id: $0.anchor.map { address(Citation(source: source, anchor: $0)) }, text: $0.text)
      },
      duties: duties.map {
        Duty(title: $0.title, href: Address("/obligations", [("rule", $0.id)]).description)
      }, hasDuties: !duties.isEmpty)
  }

  /// Where a clause stands on the page: `seed-M12.2`.
  private static func address(_ cite: Citation) -> String { "\(cite.source)-\(cite.anchor)" }

  static func href(_ cite: Citation) -> String { "/policy#\(address(cite))" }
}
