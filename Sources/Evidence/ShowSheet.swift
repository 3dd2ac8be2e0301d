import Acts
import Kernel
import Storage

/// The checkpoint of the day as a sheet for notice boards: what hangs in every community nobody can
/// take back.
struct ShowSheet: Look {
  static let permission = Permission.seeLedger

  let district: Region
  let voice: LedgerVoice

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> SheetPage {
    guard let head = try sight.db.latestHead(in: district.district) else {
      throw NotFound(Message(zh: "账本还是空的，没有检查点可印", en: "checkpoint"), "checkpoint")
    }
    return SheetPage(head, vkey: voice.vkey)
  }
}
