import Civil
import Kernel

/// What a complex has of one kind, as a part of its page.
struct ItemSection: Sendable {
  let heading: String
  /// What must be there and what is missing, where the law says so.
  var verdict: [String] = []
  let lines: [Line]
  let past: [Line]
  let pastCount: Int?
  let absence: String?
  /// The form for one more, for who may add it.
  let add: String?
  let addWords: String

  struct Line: Sendable {
    let href: String
    let name: String
    let detail: String
    let state: String?
    let tag: String
  }

  init<Item: ComplexItem>(
    _ all: [Held<Item>], of complex: ID<Complex>, mayAdd: Bool, on today: Day
  ) {
    heading = Item.heading
    let (ended, open) = (all.filter { $0.endedOn != nil }, all.filter { $0.endedOn == nil })
    lines = open.map { Line($0, today) }
    past = ended.map { Line($0, today) }
    pastCount = ended.isEmpty ? nil : ended.count
    absence = open.isEmpty ? Item.absence : nil
    add = mayAdd ? "/complexes/\(complex)/\(Item.path)/new" : nil
    addWords = "登记\(Item.word.zh)"
  }
}

extension ItemSection.Line {
  init<Item: ComplexItem>(_ held: Held<Item>, _ today: Day) {
    href = "/\(Item.path)/\(held.id)"
    name = held.item.name
    if let day = held.endedOn {
      detail = held.item.detail + "，\(day.chinese)\(Item.ending)"
      (state, tag) = ("已终止", "t-none")
    } else {
      detail = held.item.detail
      let now = held.item.state(on: today)
      (state, tag) = (now?.words, now?.tag ?? "")
    }
  }
}
