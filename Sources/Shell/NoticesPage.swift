import Civil
import Kernel
import Web

struct NoticesPage: Page {
  static let template = "Shell/Pages/notices"

  let title: String
  let notices: [Line]
  let hasNotices: Bool
  let newest: String?
  let hasUnread: Bool
  let older: String?
  let kinds: [Choice]

  struct Line: Sendable {
    let id: String
    let kind: String
    let tag: String
    let words: String
    let about: String
    let due: String?
    let href: String
    let when: String
    let isRead: Bool
  }

  struct Choice: Sendable {
    let value: String
    let words: String
    let isWanted: Bool
  }

  init(_ answer: ListNotices.Answer, unread: Int, isFirst: Bool, now: Instant) {
    title = unread > 0 ? "有 \(unread > 99 ? "99+" : "\(unread)") 条没看的通知" : "通知都看过了"
    notices = answer.notices.map { stored in
      let notice = stored.notice
      return Line(
        id: stored.id.rawValue, kind: notice.kind.title, tag: notice.kind.tag, words: notice.words,
        about: answer.names.about(notice),
        due: notice.due?.chinese(seenFrom: now.day), href: notice.href,
        when: stored.at.spoken(from: now), isRead: stored.isRead)
    }
    hasNotices = !notices.isEmpty
    newest = isFirst ? answer.notices.first?.id.rawValue : nil
    hasUnread = unread > 0
    older = answer.hasMore ? answer.notices.last.map { "/notices?before=\($0.id.rawValue)" } : nil
    kinds = Notice.Kind.allCases.map {
      Choice(
        value: $0.rawValue, words: $0.title, isWanted: !answer.reader.muted.contains($0))
    }
  }
}

struct DigestPage: Page {
  static let template = "Shell/Pages/digest"

  let title: String
  let lead: String
  let groups: [Group]
  let hasGroups: Bool
  let earlier: String
  let later: String?

  struct Group: Sendable {
    let kind: String
    let tag: String
    let number: Int
    let lines: [Line]
  }

  struct Line: Sendable {
    let words: String
    let href: String
  }

  init(_ digest: Digest, today: Day) {
    let day = digest.day
    title =
      digest.number > 0
      ? "\(day.chinese(seenFrom: today))有 \(digest.number) 件要知道的事"
      : "\(day.chinese(seenFrom: today))没有要知道的事"
    lead = "\(digest.organName) · \(day.chinese) \(day.weekdayName)"
    groups = digest.groups.map { group in
      Group(
        kind: group.kind.title, tag: group.kind.tag, number: group.lines.count,
        lines: Self.first(of: group))
    }
    hasGroups = !groups.isEmpty
    earlier = "/notices/digest?on=\(day.adding(-1))"
    later = day < today ? "/notices/digest?on=\(day.adding(1))" : nil
  }

  /// A page for reading, not a file: what is beyond it stands under the notices.
  private static func first(of group: Digest.Group) -> [Line] {
    let lines = group.lines.prefix(60).map { Line(words: $0.words, href: $0.href) }
    let rest = group.lines.count - lines.count
    return rest > 0 ? lines + [Line(words: "还有 \(rest) 件，在通知里看", href: "/notices")] : lines
  }
}
