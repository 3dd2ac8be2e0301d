import Acts
import Kernel
import Storage

/// Says that somebody has read a notice, or all up to one.
struct MarkNotices: Act {
  static let permission = Permission.ownPlace

  enum Which: Sendable {
    case one(ID<Notice>)
    case all(upTo: ID<Notice>)
  }

  let mine: Mine
  let which: Which

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func perform(on scope: Scope, in tx: Transaction) throws {
    try mine.require(tx.doer)
    tx.staysPrivate()
    switch which {
    case .one(let id): try tx.db.markRead(id, by: mine)
    case .all(let id):
      var reader = try tx.db.noticeReader(mine.person, in: Region(mine.district))
      reader.readUpTo = max(reader.readUpTo, id.rawValue)
      try tx.db.keep(reader, of: mine)
    }
  }
}

/// Says of what somebody wants to hear.
struct ChooseNotices: Act {
  static let permission = Permission.ownPlace

  let mine: Mine
  let wanted: Set<Notice.Kind>

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func perform(on scope: Scope, in tx: Transaction) throws {
    try mine.require(tx.doer)
    var reader = try tx.db.noticeReader(mine.person, in: Region(mine.district))
    reader.muted = Set(Notice.Kind.allCases).subtracting(wanted)
    try tx.db.keep(reader, of: mine)
    tx.staysPrivate()
  }
}
