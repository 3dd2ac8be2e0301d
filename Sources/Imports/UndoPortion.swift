import Acts
import Kernel
import Storage

/// Takes back a portion of what an import did, the latest first. What somebody has changed or used
/// since stays, and is written down by name. How far the undoing has come is kept in the same
/// transaction: killed between two portions, it goes on where it stood.
struct UndoPortion: Act {
  static let permission = Permission.undoImports

  let id: ID<ImportBatch>
  let district: Region
  let kinds: ImportKinds
  var size = 500

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  /// - Returns: the batch as it stands then.
  func perform(on known: ImportBatch, in tx: Transaction) throws -> ImportBatch {
    guard known.state == .undoing else { throw ImportRefusal.notWaiting }
    try tx.db.mayTakeLong()
    tx.putsBack()
    var batch = known
    let effects = try tx.db.effects(of: batch, before: batch.undo.place, limit: size)
    for run in effects.runs { try takeBack(run, of: &batch, in: tx) }
    batch.undo.place = effects.last?.place ?? 0
    if effects.count < size {
      batch.state = .undone
      tx.note("撤销完毕：\(batch.undo.words)", about: id.reference, why: batch.undo.why)
    } else {
      tx.note("撤销到第 \(effects.last?.row ?? 0) 行", about: id.reference, why: batch.undo.why)
    }
    try tx.db.update(batch)
    return batch
  }

  private func takeBack(
    _ effects: [KeptEffect], of batch: inout ImportBatch, in tx: Transaction
  ) throws {
    guard let noun = effects.first?.noun, let undoing = kinds.undoing(noun) else {
      return try leave(effects, of: &batch, in: tx)
    }
    let undone = batch.undone
    var passed: Set<String> = []
    let verdict = try UndoVerdict(
      on: effects, undoing, undone, kinds, passed: &passed, in: tx.db)
    for effect in verdict.left { try tx.db.leave(effect, of: batch) }
    batch.undo.left += verdict.left.count
    if effects.first?.isNew == true {
      try remove(verdict.open, undoing, of: &batch, in: tx)
    } else {
      try restore(verdict.open, undoing, of: &batch, in: tx)
    }
  }

  /// All at once; where one of them cannot go, one by one.
  private func remove(
    _ effects: [KeptEffect], _ undoing: Undoing, of batch: inout ImportBatch, in tx: Transaction
  ) throws {
    guard !effects.isEmpty else { return }
    let undone = batch.undone
    do {
      try tx.attempt { try undoing.remove(effects.map(\.effect), undone, tx) }
      try tx.db.drop(effects, of: batch)
      batch.undo.removed += effects.count
    } catch let error where error.keepsRow {
      guard effects.count > 1 else {
        return try leave(effects, because: error, undoing, &batch, tx)
      }
      for effect in effects { try remove([effect], undoing, of: &batch, in: tx) }
    }
  }

  private func restore(
    _ effects: [KeptEffect], _ undoing: Undoing, of batch: inout ImportBatch, in tx: Transaction
  ) throws {
    let undone = batch.undone
    for effect in effects {
      do {
        try tx.attempt {
          guard let before = effect.before else { throw UndoRefusal.nothingKept }
          try undoing.restore(effect.thing, ThingState(text: before), undone, tx)
        }
        try tx.db.drop([effect], of: batch)
        batch.undo.restored += 1
      } catch let error where error.keepsRow {
        try leave([effect], because: error, undoing, &batch, tx)
      }
    }
  }

  private func leave(
    _ effects: [KeptEffect], because error: any Error, _ undoing: Undoing,
    _ batch: inout ImportBatch, _ tx: Transaction
  ) throws {
    let why = (error as? any Refusal)?.message.zh ?? "导入以后别的登记用到了它，保留。请先处理那些登记，再撤销一次。"
    for effect in effects {
      let standing = try undoing.find([effect.thing], batch.undone, tx.db)[effect.thing]
      try tx.db.leave(effect.leaving(standing, undoing, why), of: batch)
    }
    batch.undo.left += effects.count
  }

  /// Of things that no register knows any more.
  private func leave(
    _ effects: [KeptEffect], of batch: inout ImportBatch, in tx: Transaction
  ) throws {
    for var effect in effects {
      effect.left = KeptEffect.Left(
        name: effect.noun, href: nil, why: "这一类登记现在不能自动撤销，保留。请打开名录处理。")
      try tx.db.leave(effect, of: batch)
    }
    batch.undo.left += effects.count
  }
}

extension Error {
  /// Whether the row stays and the others go on.
  fileprivate var keepsRow: Bool { self is any Refusal || self is ConstraintViolation }
}

extension KeptEffect {
  fileprivate var effect: ImportEffect {
    ImportEffect(noun, thing, isNew: isNew, before: before, after: after)
  }
}

extension [KeptEffect] {
  /// Neighbours of one noun that were all new, or all changed.
  var runs: [[KeptEffect]] {
    reduce(into: []) { runs, effect in
      if let last = runs.last?.last, last.noun == effect.noun, last.isNew == effect.isNew {
        runs[runs.count - 1].append(effect)
      } else {
        runs.append([effect])
      }
    }
  }
}
