package import Acts
import Civil
import Imports
package import Kernel
package import Storage

/// Puts a contract into the register, filed or not.
package struct AddContract: Act {
  package static let permission = Permission.addContract

  let complexID: ID<Complex>
  let district: Region
  let enterprise: String
  let particulars: Contract.Particulars
  let fees: [Contract.Fee]
  let contents: [String: String]
  let origin: Origin
  let seen: Seen

  package init(
    of enterprise: String, at complex: ID<Complex>, in district: Region,
    _ particulars: Contract.Particulars, fees: [Contract.Fee] = [],
    contents: [String: String] = [:], origin: Origin = .manual,
    seen: Seen = .nothing
  ) {
    self.enterprise = enterprise
    complexID = complex
    self.district = district
    self.particulars = particulars
    self.fees = fees
    self.contents = contents
    self.origin = origin
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(complexID, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws -> ID<Contract> {
    try particulars.check()
    try particulars.requirePast(tx.today)
    try requireReceiver(complex, tx.doer)
    let enterprise = try tx.db.enterprise(enterprise, in: district)
    let taken = try tx.db.contract(number: particulars.number, of: complexID, in: district)
    if taken != nil { throw ContractRefusal.numberTaken(particulars.number) }
    var contract = Contract(
      id: tx.newID(), complex: complexID, enterpriseCode: enterprise.creditCode,
      region: complex.region, particulars: particulars, fees: fees, contents: contents,
      origin: origin,
      signedFact: nil, filedFact: nil)
    contract.signedFact = tx.announce(ContractSigned(contract: contract))
    contract.filedFact = particulars.filedOn.map {
      tx.announce(ContractFiled(contract: contract, on: $0))
    }
    try tx.db.insert(contract)
    tx.ask(AskedField(Contract.self, "enterprise"))
    tx.give(seen.left(in: contract.sheet, and: ["enterprise": self.enterprise], of: Contract.self))
    note(contract, complex, enterprise, in: tx)
    return contract.id
  }

  /// Whoever owes the filing cannot confirm it.
  private func requireReceiver(_ complex: Complex, _ doer: Doer) throws(ContractRefusal) {
    let mayConfirm = [.fileContract, .importRegistry].contains { doer.may($0, on: complex) }
    if particulars.filedOn != nil, !mayConfirm { throw .notYoursToFile }
  }

  private func note(
    _ contract: Contract, _ complex: Complex, _ enterprise: Enterprise, in tx: Transaction
  ) {
    tx.note(
      "登记“\(enterprise.shortName)”在“\(complex.name)”的合同 \(contract.number)",
      about: contract.id.reference,
      changes: particulars.asNew
        + Change.fees(from: [], to: fees) + Change.contents(from: [:], to: contents))
    tx.note("登记合同 \(contract.number)", about: complexID.reference)
  }
}

extension Contract.Particulars {
  /// Signing and filing are reported after they happened.
  func requirePast(_ today: Day) throws(ContractRefusal) {
    if signedOn > today { throw .inFuture(field: "signed_on", today) }
    if let submittedOn, submittedOn > today {
      throw .inFuture(field: "submitted_on", today)
    }
    if let filedOn, filedOn > today { throw .inFuture(field: "filed_on", today) }
  }
}

extension Change {
  /// The fees before and after, if they differ.
  static func fees(from before: [Contract.Fee], to after: [Contract.Fee]) -> [Change] {
    let texts = [before, after].map { fees in
      fees.sorted { $0.buildingType < $1.buildingType }
        .map { "\($0.buildingType) \(FeeText.show($0.price))" }.joined(separator: "；")
    }
    guard texts[0] != texts[1] else { return [] }
    return [
      Change(
        "fees", from: texts[0].isEmpty ? nil : texts[0], to: texts[1].isEmpty ? nil : texts[1])
    ]
  }

  /// What is said differently on the items of the contents.
  static func contents(from before: [String: String], to after: [String: String]) -> [Change] {
    Set(before.keys).union(after.keys).sorted().compactMap { key in
      guard before[key] != after[key] else { return nil }
      return Change(
        ContentList.column(key), from: before[key].map(ContentText.show),
        to: after[key].map(ContentText.show))
    }
  }
}
