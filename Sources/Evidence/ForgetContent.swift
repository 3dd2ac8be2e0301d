import Acts
import Kernel
import Storage

/// Deletes what a line is about, together with the salt: the line stays, its proofs hold, and
/// nobody can find out any more what it said. That it was done, when and by whom stands in the
/// ledger as well.
struct ForgetContent: Act {
  static let permission = Permission.forgetContent
  static let type = "redaction"

  let key: String
  let district: Region
  let why: String

  func subject(in db: any ReadConnection) throws -> LedgerLine {
    guard let line = try db.ledgerLine(key, in: district.district) else {
      throw NotFound.entry(key)
    }
    return line
  }

  func perform(on line: LedgerLine, in tx: Transaction) throws {
    guard try tx.db.forgetContent(of: line.id, in: district.district) else {
      throw ContentForgotten()
    }
    let matter = try LedgerMatter(
      id: tx.newID(LedgerMatter.self).rawValue, type: Self.type, at: tx.now, region: line.region,
      organ: tx.doer.organ, restsOn: line.id,
      content: .object(["position": .number(line.position), "why": .text(why)]))
    try tx.db.enter(matter, salt: tx.newSalt())
    tx.note(
      "删去账本第 \(line.position) 条的内容", about: ID<LedgerLine>(rawValue: line.id).reference,
      why: why)
  }
}

struct ContentForgotten: Refusal {
  var kind: RefusalKind { .conflict }
  var message: Message {
    Message(zh: "这一条的内容已经删去，不用再删。", en: "the content of this line is gone already")
  }
}
