import Acts
import Kernel
import Storage

/// Says that an import is to be taken back, and why. The rows go back in portions afterwards.
struct BeginUndo: Act {
  static let permission = Permission.undoImports

  let id: ID<ImportBatch>
  let district: Region
  let why: String
  let kinds: ImportKinds

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func perform(on known: ImportBatch, in tx: Transaction) throws {
    guard !why.isEmpty else { throw UndoRefusal.noReason }
    try known.requireUndoable(kinds, by: tx.doer)
    var batch = known
    batch.state = .undoing
    batch.undo = ImportBatch.Undo(
      place: batch.effectCount + 1, why: why, doerName: tx.doer.name, at: tx.now,
      removed: known.undo.removed, restored: known.undo.restored)
    try tx.db.update(batch)
    tx.note("撤销导入“\(batch.fileName)”", about: id.reference, why: why)
  }
}

extension ImportBatch {
  /// Whether there is something of it that can be taken back, by this person.
  func requireUndoable(_ kinds: ImportKinds, by doer: Doer) throws {
    switch state {
    case .done, .running: break
    case .undone where undo.left > 0: break
    case .undone: throw UndoRefusal.undone
    default: throw UndoRefusal.notTaken
    }
    guard let known = kinds[kind], !known.undoing.isEmpty, effectCount > 0 else {
      throw UndoRefusal.nothingKept
    }
    guard doer.may(known.permission, on: region) else {
      throw NotPermitted(known.permission, in: region)
    }
  }
}

enum UndoRefusal: Refusal, Equatable {
  case noReason
  case undone
  case notTaken
  case nothingKept

  var kind: RefusalKind {
    switch self {
    case .noReason: .invalid(field: "why")
    default: .conflict
    }
  }

  var message: Message {
    switch self {
    case .noReason: Message(zh: "请写为什么撤销，操作记录里要看得到。", en: "say why it is undone")
    case .undone: Message(zh: "这份导入已经全部撤销，不用再撤销。", en: "has been undone already")
    case .notTaken:
      Message(zh: "这份表还没有导入，或者正在撤销，现在不能撤销。", en: "was not taken, or is being undone")
    case .nothingKept:
      Message(
        zh: "这份导入没有留下可以撤销的内容：它什么都没有改，或者是系统升级以前导入的。要改请打开名录里的记录。",
        en: "has nothing that could be undone")
    }
  }
}
