import Acts
import Kernel
import Spreadsheet
import Storage

/// Takes the rows of one kind of table into its register, a portion at a time. What the rows may
/// refer to is looked up once for the whole portion.
protocol Intake {
  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws

  /// Does what the row asks and says what came of it. Only a row without errors is given.
  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult
}

struct RowResult {
  let outcome: RowOutcome
  var problems: [Problem] = []
}

extension ImportKind {
  func intake(
    _ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection
  ) throws -> any Intake {
    switch self {
    case .regions: try RegionIntake(rows, of: sheet, in: db)
    case .complexes: try ComplexIntake(rows, of: sheet, in: db)
    case .enterprises: try EnterpriseIntake(rows, of: sheet, in: db)
    case .contracts: try ContractIntake(rows, of: sheet, in: db)
    case .handovers: try HandoverIntake(rows, of: sheet, in: db)
    }
  }
}

/// What holds for all rows of one file.
struct ImportSheet: Sendable {
  let kind: ImportKind
  let profile: String
  let plan: ImportPlan
  let district: Region
  /// How people write the district; empty while nobody knows.
  let districtNames: Set<String>
  let batch: ID<ImportBatch>
  let fileName: String

  var origin: Origin { Origin(source: fileName, batch: batch) }
}
