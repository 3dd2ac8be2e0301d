import Acts
import Civil
import Imports
import Kernel
import Spreadsheet
import Storage

/// Takes a list of contracts, known by our own number, or else by number and complex. A contract that says from when it runs
/// also says who serves the complex from then on, unless that is known already.
struct ContractIntake: RowIntake {
  private let parties: PartyFinder
  private let registered: KnownParties
  private var known: [String: Contract]
  private var ours: [String: Contract]

  init(_ rows: [ImportedRow], of sheet: ImportSheet, in db: any ReadConnection) throws {
    let readers = rows.map { RowReader(sheet: sheet, row: $0) }
    parties = try PartyFinder(readers, in: sheet.district, db)
    var complexes: Set<ID<Complex>> = []
    for row in readers {
      if case .one(let complex) = try parties.complex(row, db) { complexes.insert(complex.id) }
    }
    known = Dictionary(
      try db.contracts(of: complexes, in: sheet.district).map {
        (Self.key($0.complex, $0.number), $0)
      }, uniquingKeysWith: { $1 })
    ours = Dictionary(
      try db.contracts(ids: Set(readers.compactMap(\.ownNumber)), in: sheet.district).map {
        ($0.id.rawValue, $0)
      }, uniquingKeysWith: { $1 })
    registered = try KnownParties(
      (Array(known.values) + Array(ours.values)).map { ($0.complex, $0.enterpriseCode) },
      in: sheet.district, db)
  }

  private static func key(_ complex: ID<Complex>, _ number: String) -> String {
    "\(complex) \(number)"
  }

  mutating func take(_ row: RowReader, in tx: Transaction) throws -> RowResult {
    if let before = row.ownNumber.flatMap({ ours[$0] }) {
      return try change(before, row, in: tx)
    }
    let complex: Complex
    let enterprise: Enterprise
    switch (try parties.complex(row, tx.db), try parties.enterprise(row, tx.db)) {
    case (.one(let place), .one(let firm)): (complex, enterprise) = (place, firm)
    case (let place, let firm):
      return RowResult(
        outcome: .refused, problems: [problem(place, row), problem(firm, row)].compactMap { $0 })
    }
    let number = row.text("number") ?? ""
    if let before = known[Self.key(complex.id, number)] {
      return try change(before, row, in: tx)
    }
    let (particulars, problems) = row.particulars(over: Contract.Particulars())
    let fees = try self.fees(row, nil)
    if problems.contains(where: \.isError) || fees.problem != nil {
      return RowResult(
        outcome: .refused, problems: problems + [fees.problem].compactMap { $0 })
    }
    let id = try AddContract(
      of: enterprise.creditCode, at: complex.id, in: row.sheet.district, particulars,
      fees: fees.fees, contents: row.contents(over: [:]), origin: row.origin
    ).perform(on: complex, in: tx)
    let added = try tx.db.contract(id, in: row.sheet.district)
    remember(added)
    let engaged = try engage(enterprise, complex, particulars, row, in: tx)
    return RowResult(
      outcome: .added, problems: problems + engaged.problems,
      effects: [.added("contract", id, as: added.importState)] + engaged.effects)
  }

  private mutating func change(
    _ before: Contract, _ row: RowReader, in tx: Transaction
  ) throws -> RowResult {
    let wrong = registered.contradictions(
      row, complex: before.complex, enterprise: before.enterpriseCode)
    guard wrong.isEmpty else { return RowResult(outcome: .refused, problems: wrong) }
    let (particulars, problems) = row.particulars(over: before.particulars)
    let (fees, problem) = try self.fees(row, before)
    let contents = row.contents(over: before.contents)
    if problems.contains(where: \.isError) || problem != nil {
      return RowResult(outcome: .refused, problems: problems + [problem].compactMap { $0 })
    }
    if before.particulars == particulars, Set(before.fees) == Set(fees),
      before.contents == contents
    {
      return RowResult(outcome: .unchanged, problems: problems)
    }
    try ChangeContract(
      before.id, in: row.sheet.district, to: particulars, fees: fees,
      contents: contents, why: "导入“\(row.sheet.fileName)”第 \(row.number) 行"
    ).perform(on: before, in: tx)
    let after = try tx.db.contract(before.id, in: row.sheet.district)
    remember(after)
    return RowResult(
      outcome: .changed, problems: problems,
      effects: [
        .changed("contract", before.id, from: before.importState, to: after.importState)
      ])
  }

  private mutating func remember(_ contract: Contract) {
    known[Self.key(contract.complex, contract.number)] = contract
    ours[contract.id.rawValue] = contract
  }

  private func fees(_ row: RowReader, _ before: Contract?) throws
    -> (fees: [Contract.Fee], problem: Problem?)
  {
    guard let text = row.text("fees") else { return (before?.fees ?? [], nil) }
    do {
      return (try FeeText.read(text), nil)
    } catch {
      return ([], row.problem("fees", error.message))
    }
  }

  private func engage(
    _ enterprise: Enterprise, _ complex: Complex, _ particulars: Contract.Particulars,
    _ row: RowReader, in tx: Transaction
  ) throws -> (problems: [Problem], effects: [ImportEffect]) {
    guard let from = particulars.fromOn else { return ([], []) }
    do {
      let known = try tx.db.complex(complex.id, in: row.sheet.district)
      let id = try BeginEngagement(
        enterprise.creditCode, at: complex.id, in: row.sheet.district, from: from,
        until: particulars.toOn?.adding(1), batch: row.sheet.batch
      ).perform(on: known, in: tx)
      let engagement = try tx.db.engagement(id, in: row.sheet.district)
      let before = ThingState(["enterprise": known.enterprise, "mode": known.mode?.rawValue])
      return (
        [],
        [.added("engagement", id, as: engagement.importState, aside: before.text)]
      )
    } catch let refusal as EngagementRefusal {
      let word = Message(
        zh: "合同已登记，没有据它登记服务期：\(refusal.message.zh)",
        en: "taken without a period of service: \(refusal.message.en)")
      return ([row.problem("from_on", word, .notice)], [])
    }
  }

  private func problem<Thing>(_ found: PartyFinder.Found<Thing>, _ row: RowReader) -> Problem? {
    if case .problem(let field, let message) = found { row.problem(field, message) } else { nil }
  }
}
