import Acts
import Kernel
import Storage

/// What stands in a draft.
struct OpenDraft: Look {
  static let permission = Permission.ownPlace

  let mine: Mine
  let place: String
  let seal: Sealed

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func answer(about scope: Scope, in sight: Sight) throws -> [String: [String]]? {
    try mine.require(sight.doer)
    return try sight.db.draft(at: place, of: mine)?.typed(opening: seal)
  }
}

/// The forms that somebody began.
struct ListDrafts: Look {
  static let permission = Permission.ownPlace

  let mine: Mine

  func subject(in db: any ReadConnection) -> Scope { mine.scope }

  func answer(about scope: Scope, in sight: Sight) throws -> [Draft] {
    try mine.require(sight.doer)
    return try sight.db.drafts(of: mine)
  }
}
