import Acts
import Kernel
import Storage

/// A file and what is being done with it, or was done last.
struct FindWorkOn: Look {
  static let permission = Permission.importRegistry

  let id: ID<ImportBatch>
  let district: Region

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func answer(about batch: ImportBatch, in sight: Sight) throws -> (ImportBatch, ImportProgress?) {
    (batch, try sight.db.work(on: id, in: district))
  }
}

/// What there is to say about the cells of a file, from a place on.
struct ListProblems: Look {
  static let permission = Permission.importRegistry
  static let size = 100

  let id: ID<ImportBatch>
  let district: Region
  let after: Int

  func subject(in db: any ReadConnection) throws -> ImportBatch {
    try db.batch(id, in: district)
  }

  func answer(about batch: ImportBatch, in sight: Sight) throws -> [KeptProblem] {
    try sight.db.problems(of: id, in: district, after: after, limit: Self.size)
  }
}
