import Acts
import Kernel
import Storage
import TransparencyLog

/// One line of the ledger. Its content is shown to those alone who may open it in that place.
struct ShowEntry: Look {
  static let permission = Permission.seeLedger

  /// Its place, counted from 0, or the identity of what it is about.
  let key: String
  let district: Region
  let words: LedgerWords
  /// Who looks, where it is somebody we know.
  let viewer: Doer?
  var problem = ""

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> EntryPage {
    let name = district.district
    guard let line = try sight.db.ledgerLine(key, in: name) else {
      guard try sight.db.isWaiting(key, in: name) else { throw NotFound.entry(key) }
      throw NotSealedYet()
    }
    let entry = try LedgerEntry(Array(line.entry.utf8))
    let isOpen = LedgerWords.open.contains(line.type)
    let mayOpen = viewer?.may(.openContent, on: line) == true
    let content = try sight.db.ledgerContent(of: line.id, in: name)
    return EntryPage(
      try sight.db.named([line], by: words, in: district)[0], entry: entry,
      isInTwin: try sight.db.latestTwinHead(in: name).map { line.position < $0.size } ?? false,
      hasContent: content != nil, content: isOpen || mayOpen ? content : nil, isOpen: isOpen,
      mayFetch: mayOpen,
      mayForget: viewer?.may(.forgetContent, on: line) == true, problem: problem)
  }
}

extension ReadConnection {
  /// - Parameter key: a place in digits, or the identity of what the line is about.
  func ledgerLine(_ key: String, in district: String) throws -> LedgerLine? {
    if let place = Int(key), "\(place)" == key { return try ledgerLine(at: place, in: district) }
    return try ledgerLine(of: key, in: district)
  }
}

/// What happened a moment ago has no place in the ledger yet.
struct NotSealedYet: Refusal {
  var kind: RefusalKind { .conflict }
  var message: Message {
    Message(
      zh: "这一条刚刚记下，还没有签名。过一秒再打开这一页。",
      en: "this line has been written and is not signed yet; ask again in a second")
  }
}
