import Acts
import Kernel
import Storage

/// Says in the ledger by which book and which calendar everything is reckoned from now on. Done at
/// every start; writes something only when one of them is another than before.
struct EnterBasis: Act {
  static let permission = Permission.sealLedger

  let district: Region
  let basis: LedgerBasis

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws {
    tx.staysPrivate()
    try tx.db.lock("ledger/\(district.district)")
    try enter("rule.activated", basis.book, basis.bookTitle, in: tx)
    try enter("calendar.changed", basis.calendar, basis.calendarTitle, in: tx)
  }

  private func enter(
    _ type: String, _ digest: String, _ title: String, in tx: Transaction
  ) throws {
    guard try tx.db.ledgerMark(type, in: district.district) != digest else { return }
    let matter = try LedgerMatter(
      id: tx.newID(LedgerMatter.self).rawValue, type: type, at: tx.now, region: district,
      organ: tx.doer.organ,
      content: .object(["digest": .text(digest), "title": .text(title)]))
    try tx.db.enter(matter, salt: tx.newSalt())
    try tx.db.keep(ledgerMark: type, digest, in: district.district)
  }
}

/// What everything is reckoned by, named so that it cannot be taken for another.
package struct LedgerBasis: Sendable {
  let book: String
  let bookTitle: String
  let calendar: String
  let calendarTitle: String

  package init(book: String, titled bookTitle: String, calendar: String, titled title: String) {
    (self.book, self.bookTitle, self.calendar, calendarTitle) = (book, bookTitle, calendar, title)
  }
}
