import Civil
import Kernel
import Storage

/// A matter as it waits for its place.
struct WaitingMatter {
  let id: String
  let at: Instant
  let type: String
  let region: Region
  let actor: String
  let restsOn: String?
  let commitment: String
  /// `nil` where it waited before there was a twin tree.
  let sm3: String?
}

/// A line of the ledger with its place.
struct LedgerLine: Regional, Sendable {
  let position: Int
  let id: String
  let at: Instant
  let type: String
  let region: Region
  let actor: String
  /// The exact text that was hashed.
  let entry: String

  init(_ waiting: WaitingMatter, at position: Int, entry: String) {
    (self.position, self.entry, id, at) = (position, entry, waiting.id, waiting.at)
    (type, region, actor) = (waiting.type, waiting.region, waiting.actor)
  }

  init(_ row: Row) throws {
    position = try row.int("position")
    id = try row.string("id")
    at = try row.instant("at")
    type = try row.string("type")
    region = try row.region()
    actor = try row.string("actor")
    entry = try row.string("entry")
  }
}
