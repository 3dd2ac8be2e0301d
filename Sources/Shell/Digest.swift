import Acts
import Civil
import Kernel
import Organs
import Storage

/// What one organ should hear of on one day, by kind.
struct Digest: Sendable {
  let organ: String
  let organName: String
  let day: Day
  let groups: [Group]

  struct Group: Sendable {
    let kind: Notice.Kind
    let lines: [Line]
  }

  struct Line: Sendable {
    let words: String
    let href: String
  }

  init(
    organ: String, name: String, day: Day, _ notices: [StoredNotice], names: NoticeNames
  ) {
    self.organ = organ
    organName = name
    self.day = day
    groups = Notice.Kind.allCases.compactMap { kind in
      let lines = notices.filter { $0.notice.kind == kind }.map { stored in
        Line(words: stored.notice.words(names, on: day), href: stored.notice.href)
      }
      return lines.isEmpty ? nil : Group(kind: kind, lines: lines)
    }
  }

  var number: Int { groups.map(\.lines.count).reduce(0, +) }

  /// As a letter that any program can send.
  var text: String {
    let head = "\(organName) · \(day.chinese) \(day.weekdayName) · \(number) 条\n"
    let body = groups.map { group in
      "\n【\(group.kind.title)】\(group.lines.count) 条\n"
        + group.lines.enumerated().map { "\($0.offset + 1). \($0.element.words)\n" }.joined()
    }
    return head + body.joined()
  }
}

extension Notice {
  /// `报送物业服务合同备案 · 翠园小区 · 10月8日到期`
  func words(_ names: NoticeNames, on day: Day) -> String {
    [
      words, names.about(self).isEmpty ? nil : names.about(self),
      due.map {
        kind == .met ? "期限 \($0.chinese(seenFrom: day))" : "\($0.chinese(seenFrom: day))到期"
      },
    ].compactMap { $0 }.joined(separator: " · ")
  }
}
