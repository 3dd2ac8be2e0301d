import Acts
import Kernel
import Storage

/// The files that were taken in, the latest first.
struct ShowImports: Look {
  static let permission = Permission.importRegistry

  let district: Region

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> [ImportBatch] {
    try sight.db.batches(in: district, limit: 50)
  }
}

/// One file with a page of what there is to say about its cells.
struct ShowImport: Look {
  static let permission = Permission.importRegistry
  static let size = 100

  let id: ID<ImportBatch>
  let district: Region
  let after: Int
  let kinds: ImportKinds

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  struct Answer: Sendable {
    let page: ImportPage
    let batch: ImportBatch
    /// What is being done with it, or was done last.
    let work: ImportProgress?
  }

  func answer(about batch: ImportBatch, in sight: Sight) throws -> Answer {
    Answer(
      page: try page(of: batch, in: sight), batch: batch,
      work: try sight.db.work(on: id, in: district))
  }

  private func page(of batch: ImportBatch, in sight: Sight) throws -> ImportPage {
    ImportPage(
      batch: batch, of: kinds[batch.kind],
      problems: try sight.db.problems(of: id, in: district, after: after, limit: Self.size),
      total: try sight.db.problemCount(of: id, in: district), after: after,
      canUndo: canUndo(batch, by: sight.doer),
      left: batch.undo.left > 0
        ? try sight.db.leftAlone(of: batch, limit: UndoPage.shownLines) : [])
  }
}

extension ShowImport {
  private func canUndo(_ batch: ImportBatch, by doer: Doer) -> Bool {
    guard doer.may(.undoImports, on: batch) else { return false }
    return (try? batch.requireUndoable(kinds, by: doer)) != nil
  }
}

/// The batch alone, to go on with it.
struct FindImport: Look {
  static let permission = Permission.importRegistry

  let id: ID<ImportBatch>
  let district: Region

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func answer(about batch: ImportBatch, in sight: Sight) -> ImportBatch { batch }
}
