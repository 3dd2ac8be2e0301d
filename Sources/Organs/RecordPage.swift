import Acts
import Civil
import Kernel
import Web

struct RecordPage: Page {
  static let template = "Organs/Pages/record"

  let title = "谁在什么时候做了什么"
  let form: Form
  let fields: [FieldLine]
  let acts: [Choice]
  let lines: [Line]
  let isEmpty: Bool
  let shown: String
  let newer: String?
  let older: String?

  struct Choice: Sendable {
    let value: String
    let label: String
    let isChosen: Bool
  }

  struct Line: Sendable {
    let at: String
    let who: String
    let organ: String
    let note: String
    let why: String?
    let act: String
    let subject: String
    let changes: [Change]
  }

  struct Change: Sendable {
    let field: String
    let before: String
    let after: String
  }

  init(_ answer: ReadRecord.Answer, _ asked: RecordQuery) {
    let shown = answer.entries.prefix(ReadRecord.pageLength)
    form = asked.form
    fields = [
      form.line("who", "谁", required: false),
      form.line("organ", "机构代码", required: false),
      form.line("day", "哪一天", required: false),
    ]
    acts = answer.words.acts.map {
      Choice(value: $0.name, label: $0.title, isChosen: $0.name == asked.form["act"])
    }
    lines = shown.map { Line($0, answer) }
    isEmpty = lines.isEmpty
    self.shown = "本页 \(lines.count) 条"
    newer = asked.before == nil ? nil : Self.query(asked.form, before: nil)
    older =
      answer.entries.count > shown.count
      ? shown.last.map { Self.query(asked.form, before: $0.id) } : nil
  }

  private static func query(_ form: Form, before: String?) -> String {
    let kept = ["who", "organ", "act", "about", "day"].map { (name: $0, value: Optional(form[$0])) }
    return Address("/record", given: kept + [("before", before)]).description
  }
}

extension RecordPage.Line {
  init(_ entry: RecordEntry, _ answer: ReadRecord.Answer) {
    self.init(
      at: entry.at.minute, who: entry.who,
      organ: answer.organs[entry.organ] ?? entry.organ, note: entry.note, why: entry.why,
      act: answer.words.act(entry.act), subject: answer.things[entry.subject] ?? entry.subject,
      changes: entry.changes.map {
        RecordPage.Change(
          field: answer.words.field($0.field, of: entry.subject),
          before: $0.before ?? "（无）", after: $0.after ?? "（无）")
      })
  }
}
