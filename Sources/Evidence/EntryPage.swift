import Kernel
import TransparencyLog
import Web

/// One line of the ledger, ready to print.
struct EntryPage: Page {
  static let template = "Evidence/Pages/entry"

  let title: String
  let line: NamedLine
  let type: String
  /// The exact text.
  let entry: String
  let commitment: String
  let earlier: [Earlier]
  let hasEarlier: Bool
  /// The proof by the state's own standards, once that tree is signed so far.
  let twinProof: String?
  let isForgotten: Bool
  /// What only those see who may, unless it tells of nobody.
  let content: Content?
  let forget: String?
  let problem: String
  let hasProblem: Bool

  struct Earlier: Sendable {
    let href: String
    let words: String
  }

  struct Content: Sendable {
    let text: String
    let salt: String
    let href: String?
    let isOpen: Bool
    /// Whether the commitment of the line opens with it.
    let isSound: Bool
    let fact: String
  }

  init(
    _ line: NamedLine, entry: LedgerEntry, isInTwin: Bool, hasContent: Bool,
    content: LedgerContent?, isOpen: Bool, mayFetch: Bool, mayForget: Bool, problem: String
  ) {
    self.line = line
    title = "第 \(line.number) 条：\(line.title)"
    (type, commitment) = (entry.type, entry.commitment)
    self.entry = line.line.entry
    earlier = entry.references.map { Earlier(href: "/ledger/entry/\($0)", words: "第 \($0) 条") }
    hasEarlier = !entry.references.isEmpty
    twinProof = isInTwin ? "\(line.href)/files/\(LedgerTwin.folder)" : nil
    isForgotten = !hasContent
    self.content = content.map {
      Content(
        text: $0.text, salt: $0.hexSalt, href: mayFetch ? line.href + "/files/content" : nil,
        isOpen: isOpen,
        isSound: $0.opens(entry), fact: line.line.id)
    }
    forget = mayForget && hasContent ? line.href + "/forget" : nil
    (self.problem, hasProblem) = (problem, !problem.isEmpty)
  }
}
