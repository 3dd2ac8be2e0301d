import Acts
import Civil
import Kernel
import Storage

/// Takes things from one complex to another, in one transaction, and tells the rulebook.
struct ComplexMove {
  let target: Complex
  let tables: [String]
  let parts: ComplexParts
  let tx: Transaction

  init(to target: Complex, _ parts: ComplexParts, in tx: Transaction) {
    self.target = target
    tables = ["contract", "handover", "project_manager"] + RegistrySchema.itemTables + parts.tables
    self.parts = parts
    self.tx = tx
  }

  private var district: Region { Region(target.region.district) }

  /// - Returns: the rows that went over, by table.
  func everything(of source: Complex) throws -> [String: [String]] {
    var rows: [String: [String]] = [:]
    for table in tables { rows[table] = try tx.db.rowIDs(of: source.id, in: table, district) }
    rows["engagement"] = try tx.db.rowIDs(of: source.id, in: "engagement", district)
    try these(rows, from: source)
    return rows.filter { !$0.value.isEmpty }
  }

  func these(_ rows: [String: [String]], from source: Complex) throws {
    try moveEngagements(Set(rows["engagement"] ?? []), from: source)
    try stepDown(from: source, Set(rows["project_manager"] ?? []))
    var others = rows
    others["engagement"] = nil
    do {
      try tx.db.attempt { try tx.db.move(others, to: target) }
    } catch let violation as ConstraintViolation where violation.kind == .unique {
      throw MergeRefusal.sameThing(Self.words(violation.table))
    }
    try announce(others)
  }

  /// Both chains are put in order anew.
  private func moveEngagements(_ ids: Set<String>, from source: Complex) throws {
    guard !ids.isEmpty else { return }
    let all = try tx.db.engagements(of: source.id, in: district)
    let going = all.filter { ids.contains($0.id.rawValue) }
    let there = try tx.db.engagements(of: target.id, in: district)
    guard try tx.db.rechain(there + going, in: target) else {
      throw MergeRefusal.bothServed(source.name, target.name)
    }
    _ = try tx.db.rechain(all.filter { !ids.contains($0.id.rawValue) }, in: source)
  }

  /// One manager at a time: the one who stays answers for all of it.
  private func stepDown(from source: Complex, _ ids: Set<String>) throws {
    let there = try tx.db.managers(of: target.id, in: district)
    guard there.contains(where: { $0.until == nil }) else { return }
    for manager in try tx.db.managers(of: source.id, in: district)
    where manager.until == nil && ids.contains(manager.id.rawValue) {
      try tx.db.end(manager, on: max(manager.from, tx.today))
    }
  }

  /// What was announced about contracts and handovers is corrected, so that what is owed follows.
  private func announce(_ rows: [String: [String]]) throws {
    for id in rows["contract"] ?? [] {
      var contract = try tx.db.contract(ID(rawValue: id), in: district)
      try contract.announceMoved(in: tx)
    }
    for id in rows["handover"] ?? [] {
      try tx.db.handover(ID(rawValue: id), in: district).announceAll(in: tx)
    }
  }

  private static func words(_ table: String?) -> String {
    switch table {
    case "contract": "同一编号的合同"
    case "handover": "同一分期的承接查验"
    case "facility": "同一编号的设施"
    case "fund_balance": "同一天的维修资金余额"
    case "building": "同名的楼栋"
    default: "一样的登记"
    }
  }
}

extension Contract {
  /// Says again where it belongs, superseding what was announced.
  fileprivate mutating func announceMoved(in tx: Transaction) throws {
    guard signedFact != nil || filedFact != nil else { return }
    if signedFact != nil {
      signedFact = tx.announce(ContractSigned(contract: self, supersedes: signedFact))
    }
    if let day = particulars.filedOn, filedFact != nil {
      filedFact = tx.announce(ContractFiled(contract: self, on: day, supersedes: filedFact))
    }
    try tx.db.update(self)
  }
}
