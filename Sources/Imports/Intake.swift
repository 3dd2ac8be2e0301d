package import Acts
package import Kernel
package import Spreadsheet
import Storage

/// Takes the rows of one kind of table into its register, a portion at a time. What the rows may
/// refer to is looked up once for the whole portion, when the intake is made.
///
/// An intake that conforms to this alone sees the whole portion at once and may write it at once:
/// that is the way for registers of hundreds of thousands of rows. It notes once for the portion.
package protocol Intake {
  /// Does what the rows ask and says what came of each, in their order. Only rows whose cells were
  /// all understood are given.
  mutating func take(_ rows: [RowReader], in tx: Transaction) throws -> [RowResult]
}

/// An intake that goes row by row, each by the act that a person would use. A row that is refused
/// leaves no trace, and the others are taken.
package protocol RowIntake: Intake {
  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult
}

extension RowIntake {
  package mutating func take(_ rows: [RowReader], in tx: Transaction) throws -> [RowResult] {
    var results: [RowResult] = []
    for row in rows {
      do {
        results.append(try tx.attempt { try take(row, in: tx) })
      } catch let refusal as any Refusal {
        results.append(row.refused(by: refusal))
      }
    }
    return results
  }
}

/// What came of one row.
package struct RowResult: Sendable {
  package let outcome: RowOutcome
  package var problems: [Problem]
  /// What the row did, in the order in which it did it; without them it cannot be undone.
  package var effects: [ImportEffect]

  package init(
    outcome: RowOutcome, problems: [Problem] = [], effects: [ImportEffect] = []
  ) {
    self.outcome = outcome
    self.problems = problems
    self.effects = effects
  }
}

/// What holds for all rows of one file. Every row carries it, so there is one of it for all.
package final class ImportSheet: Sendable {
  package let kind: ImportKind
  package let profile: String
  package let plan: ImportPlan
  package let district: Region
  /// How people write the district; empty while nobody knows.
  package let districtNames: Set<String>
  package let batch: ID<ImportBatch>
  package let fileName: String
  /// The SHA-256 of the file; empty while it is only looked through.
  let digest: String
  /// Only looked through: what is written is taken back at once, and what nobody would read while
  /// the portion lasts need not be written at all.
  package let isCheck: Bool

  init(
    kind: ImportKind, profile: String, plan: ImportPlan, district: Region,
    districtNames: Set<String>, batch: ID<ImportBatch>, fileName: String, digest: String,
    isCheck: Bool = false
  ) {
    self.kind = kind
    self.profile = profile
    self.plan = plan
    self.district = district
    self.districtNames = districtNames
    self.batch = batch
    self.fileName = fileName
    self.digest = digest
    self.isCheck = isCheck
  }
}
