import Acts
import Civil
import Kernel
import Web

struct TimelinePage: Page {
  static let template = "Shell/Pages/timeline"

  let title: String
  let name: String
  let home: String
  let tabs: [Tab]
  let days: [DayOfLines]
  let hasDays: Bool
  let older: String?

  struct Tab: Sendable {
    let words: String
    let href: String
    let isCurrent: Bool
  }

  struct DayOfLines: Sendable {
    let day: String
    let isAhead: Bool
    let lines: [Line]
  }

  struct Line: Sendable {
    let words: String
    let mark: String
    let tag: String
    let href: String?
    let note: String
  }

  init(_ timeline: Timeline, at home: String, _ question: TimelineQuestion, today: Day) {
    title = "\(timeline.name)的经过"
    name = timeline.name
    self.home = home
    let place = home + "/timeline"
    let all = [("全部", nil)] + question.sources.map { ($0.title, Optional($0.key)) }
    tabs = all.map { words, key in
      Tab(
        words: words, href: key.map { "\(place)?kind=\($0)" } ?? place,
        isCurrent: key == question.kind)
    }
    days = Self.days(timeline.lines, today)
    hasDays = !days.isEmpty
    older = timeline.next.map { next in
      Address(
        place,
        [("kind", question.kind), ("before", "\(next.day)_\(next.id)")].compactMap { name, value in
          value.map { (name, $0) }
        }
      ).description
    }
  }

  private static func days(_ lines: [TimelineLine], _ today: Day) -> [DayOfLines] {
    var days: [(day: Day, lines: [Line])] = []
    for line in lines {
      let shown = Line(
        words: line.words, mark: line.mark, tag: line.tag, href: line.href, note: line.note)
      if days.last?.day == line.place.day {
        days[days.count - 1].lines.append(shown)
      } else {
        days.append((line.place.day, [shown]))
      }
    }
    return days.map { day, lines in
      DayOfLines(
        day: "\(day.chinese(seenFrom: today)) \(day.weekdayName)", isAhead: today < day,
        lines: lines)
    }
  }
}
