import Civil
import Rulebook
import Web

/// Everything that a fact states, to be put right, each with what stands in it now.
struct CorrectionForm: Sendable {
  let action: String
  let on: String
  let onHint: String
  let onWrong: String?
  let fields: [AttributeField]
  let why: String
  let whyWrong: String?

  init(_ fact: Fact, words: FactWords, refused: RefusedRecord?, today: Day) {
    let typed = refused?.form
    action = "/facts/\(fact.id)/correction"
    on = typed.map { $0["on"] } ?? fact.on.chinese
    onHint = "现在登记的：\(fact.on.chinese) \(fact.on.weekdayName)"
    onWrong = Self.wrong("on", typed)
    let event = words.book.vocabulary.events[fact.kind]
    fields = (event?.correctable ?? []).compactMap { name in
      words.book.vocabulary.attributes[name].map { kind in
        AttributeField(
          kind, required: event?.needs.contains(name) == true, known: fact.attributes[name],
          hint: "现在登记的：\(fact.attributes[name].map { words.told($0, kind) } ?? "没有填")",
          book: words.book, typed: typed)
      }
    }
    why = typed.map { $0["why"] } ?? ""
    whyWrong = Self.wrong("why", typed)
  }

  private static func wrong(_ field: String, _ typed: Form?) -> String? {
    typed?.problems.first { $0.field == field }?.message
  }
}

extension EventKind {
  /// Everything that an event of this kind states.
  var correctable: [String] { needs + mayState }
}
