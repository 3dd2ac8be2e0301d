import Acts
import Kernel
import Organs
import Registry
import Storage

/// What one's organ should hear of.
struct ListNotices: Look {
  static let permission = Permission.ownPlace
  static let shown = 50

  struct Answer: Sendable {
    let notices: [StoredNotice]
    let hasMore: Bool
    let names: NoticeNames
    let reader: NoticeReader
  }

  let mine: Mine
  let before: ID<Notice>?

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func answer(about scope: Scope, in sight: Sight) throws -> Answer {
    try mine.require(sight.doer)
    let district = Region(mine.district)
    let reader = try sight.db.noticeReader(mine.person, in: district)
    let found = try sight.db.notices(
      for: sight.doer, reader, mine, before: before, limit: Self.shown + 1)
    let shown = Array(found.prefix(Self.shown))
    return Answer(
      notices: shown, hasMore: found.count > Self.shown,
      names: try sight.db.names(in: shown, district), reader: reader)
  }
}

/// What things and organs are called, for some notices.
struct NoticeNames: Sendable {
  let complexes: [String: String]
  let organs: [String: String]

  /// `民权街道 · 翠园小区`
  func about(_ notice: Notice) -> String {
    [notice.whose.map { organs[$0] ?? $0 }, notice.complex.flatMap { complexes[$0] }]
      .compactMap { $0 }.joined(separator: " · ")
  }
}

extension ReadConnection {
  func names(in notices: [StoredNotice], _ district: Region) throws -> NoticeNames {
    let ids = Set(notices.compactMap(\.notice.complex).map(ID<Complex>.init(rawValue:)))
    let names = try names(of: ids, in: district)
    return NoticeNames(
      complexes: Dictionary(
        names.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }),
      organs: try organNames(Set(notices.compactMap(\.notice.whose)), in: district))
  }
}
