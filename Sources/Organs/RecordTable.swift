import Acts
package import Kernel
import Storage
package import Tables

/// The record, for the one who checks: who did what, the latest first. What is personal in it was
/// masked when it was written.
package struct RecordTable: Tabled {
  package static let permission = Permission.readRecord

  private let words: RecordWords

  package init(_ words: RecordWords) {
    self.words = words
  }

  package var table: Table {
    Table(
      "record", at: "/record",
      TableWords(
        "操作记录", "record entry", counter: "条", empty: "还没有操作记录", "每办一件事，这里就多一条，谁也不能改。"),
      from: "record_entry", reach: Self.reach, link: { _ in nil }, columns: columns,
      filters: filters, sort: Sort("at", descends: true))
  }

  private var columns: [Column] {
    let words = words
    return [
      Column("at", "时间", "time", "at", .instant, order: Order(startsDescending: true)),
      Column("who", "谁", "who", Self.who, isData: true),
      Column("organ", "单位", "organ", "organ", .named(.organs), absent: "—"),
      Column("note", "做了什么", "what", "note", isWide: true, isData: true),
      Column(
        "changes", "改了什么", "changes", "id",
        .named(Names { try $2.changeWords(of: $0, in: $1, words) }), absent: "—", isWide: true,
        isData: true),
      Column("why", "理由", "why", "why", absent: "—", isWide: true, isData: true),
      Column(
        "subject", "关于", "about", "subject",
        .named(Names { try words.things($0, in: $1, $2) }), isData: true),
      Column("act", "事项", "kind of act", "act", .choice(acts), isShown: false),
    ]
  }

  private var acts: [TableChoice] { words.acts.map { TableChoice($0.name, $0.title) } }

  private var filters: [Filter] {
    let acts = acts
    return [
      Filter("who", "谁（姓名写全）", "who (the whole name)", .text) { text, _ in
        "doer_name = \(text)"
      },
      Filter("organ", "机构代码", "code of the organ", .text) { text, _ in "organ = \(text)" },
      Filter("act", "事项", "kind of act", acts, in: "act"),
      Filter("day", "哪一天", "day", .text) { text, _ in Self.days(text, text) },
      Filter("from", "从哪天起", "from", .text) { text, _ in Self.days(text, nil) },
      Filter("to", "到哪天止", "to", .text) { text, _ in Self.days(nil, text) },
      Filter("about", "关于", "about", .linked { _, _ in [] }) { text, _ in "subject = \(text)" },
    ]
  }
}
