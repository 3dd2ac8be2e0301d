package import Acts
import Civil
package import Kernel
import Storage

extension Shell {
  /// So many of a kind are told one by one; more are told as one.
  private static let fewEnough = 3
  /// What comes within so many seconds comes at one moment.
  private static let moment: Int64 = 60

  /// Writes notices down in the transaction of what they tell of.
  package static func tell(_ notices: [Notice], in district: Region, _ tx: Transaction) throws {
    let district = Region(district.district)
    let groups = NoticeGroup.gathered(from: notices.filter { !$0.organ.isEmpty })
    for group in groups {
      let known = try tx.db.notices(
        like: group, since: tx.now.adding(seconds: -moment), in: district)
      let all = known.map(\.notice) + group.notices
      guard let list = group.list, all.reduce(0, { $0 + $1.number }) > fewEnough else {
        try tx.db.insert(group.notices, at: tx.now, in: district) { tx.newID() }
        continue
      }
      try tx.db.forget(known.map(\.id), in: district)
      try tx.db.insert([Notice(all, under: list)], at: tx.now, in: district) { tx.newID() }
    }
  }
}

/// Notices to one organ that are found in one list, and can be told as one.
struct NoticeGroup {
  let organ: String
  let kind: Notice.Kind
  let list: String?
  private(set) var notices: [Notice] = []

  /// In the order in which each was first heard of.
  static func gathered(from notices: [Notice]) -> [NoticeGroup] {
    var groups: [NoticeGroup] = []
    var places: [String: Int] = [:]
    for notice in notices {
      let name = "\(notice.organ) \(notice.kind.rawValue) \(notice.list ?? notice.href)"
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append(NoticeGroup(organ: notice.organ, kind: notice.kind, list: notice.list))
      }
      groups[place].notices.append(notice)
    }
    return groups
  }

  private init(organ: String, kind: Notice.Kind, list: String?) {
    self.organ = organ
    self.kind = kind
    self.list = list
  }
}

extension Notice {
  /// Many told as one: the first by name, the earliest day, and the list in which all are found.
  fileprivate init(_ many: [Notice], under list: String) {
    let first = many[0]
    self.init(
      first.kind, to: first.organ, needs: first.needs, first.title,
      due: many.compactMap(\.due).min(), href: list, list: list,
      number: many.reduce(0) { $0 + $1.number })
  }
}
