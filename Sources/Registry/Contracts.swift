import Civil
package import Kernel
package import Storage

/// Everything the database knows about contracts.
extension ReadConnection {
  package func contract(_ id: ID<Contract>, in district: Region) throws -> Contract {
    guard
      let row = try row(
        "SELECT * FROM contract WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Contract.word, id) }
    return try Contract(row, fees: try fees(of: id, in: district))
  }

  /// The numbers of many contracts at once, for lists in other areas.
  package func contractNumbers(of ids: Set<ID<Contract>>, in district: Region) throws
    -> [ID<Contract>: String]
  {
    guard !ids.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT id, number FROM contract
      WHERE district = \(district.district) AND id IN (\(SQL(list: ids.map(\.rawValue))))
      """)
    return Dictionary(
      try found.map { (try $0.id("id"), try $0.string("number")) }, uniquingKeysWith: { $1 })
  }

  /// Newest first, without their fees.
  func contracts(of complex: ID<Complex>, in district: Region) throws -> [Contract] {
    try rows(
      """
      SELECT * FROM contract
      WHERE district = \(district.district) AND complex_id = \(complex)
      ORDER BY signed_on DESC, id DESC
      """
    ).map { try Contract($0, fees: []) }
  }

  func contract(number: String, of complex: ID<Complex>, in district: Region) throws -> Contract? {
    try row(
      """
      SELECT * FROM contract
      WHERE district = \(district.district) AND complex_id = \(complex) AND number = \(number)
      """
    ).map { row in try Contract(row, fees: try fees(of: try row.id("id"), in: district)) }
  }

  func contracts(of complexes: Set<ID<Complex>>, in district: Region) throws -> [Contract] {
    guard !complexes.isEmpty else { return [] }
    let list = SQL(list: complexes.map(\.rawValue))
    let fees = try rows(
      """
      SELECT contract_fee.* FROM contract_fee
      JOIN contract ON contract.district = contract_fee.district
        AND contract.id = contract_fee.contract_id
      WHERE contract.district = \(district.district) AND contract.complex_id IN (\(list))
      ORDER BY building_type
      """
    ).map { (try $0.string("contract_id"), try Contract.Fee($0)) }
    let byContract = Dictionary(grouping: fees, by: \.0).mapValues { $0.map(\.1) }
    return try rows(
      """
      SELECT * FROM contract
      WHERE district = \(district.district) AND complex_id IN (\(list))
      """
    ).map { try Contract($0, fees: byContract[try $0.string("id")] ?? []) }
  }

  private func fees(of contract: ID<Contract>, in district: Region) throws -> [Contract.Fee] {
    try rows(
      """
      SELECT * FROM contract_fee
      WHERE district = \(district.district) AND contract_id = \(contract) ORDER BY building_type
      """
    ).map(Contract.Fee.init)
  }
}

extension Connection {
  func insert(_ contract: Contract) throws {
    try run(
      """
      INSERT INTO contract (
        district, id, region, complex_id, enterprise, source, batch_id, signed_fact, filed_fact,
        \(Contract.Particulars.columns))
      VALUES (
        \(contract.region.district), \(contract.id), \(contract.region), \(contract.complex),
        \(contract.enterpriseCode), \(contract.origin.source), \(contract.origin.batch),
        \(contract.signedFact), \(contract.filedFact), \(contract.particulars.values))
      """)
    try insertFees(of: contract)
  }

  func update(_ contract: Contract) throws {
    try run(
      """
      UPDATE contract SET signed_fact = \(contract.signedFact),
        filed_fact = \(contract.filedFact), \(contract.particulars.assignments)
      WHERE district = \(contract.region.district) AND id = \(contract.id)
      """)
    try run(
      """
      DELETE FROM contract_fee
      WHERE district = \(contract.region.district) AND contract_id = \(contract.id)
      """)
    try insertFees(of: contract)
  }

  private func insertFees(of contract: Contract) throws {
    for fee in contract.fees {
      try run(
        """
        INSERT INTO contract_fee (district, contract_id, building_type, fen)
        VALUES (
          \(contract.region.district), \(contract.id), \(fee.buildingType), \(fee.price.value))
        """)
    }
  }
}

extension Contract {
  package static var word: Message { Message(zh: "合同", en: "contract") }

  init(_ row: Row, fees: [Fee]) throws {
    self.init(
      id: try row.id("id"), complex: try row.id("complex_id"),
      enterpriseCode: try row.string("enterprise"), region: try row.region(),
      particulars: try Particulars(row), fees: fees,
      origin: Origin(source: try row.string("source"), batch: try row.optionalID("batch_id")),
      signedFact: try row.optionalID("signed_fact"), filedFact: try row.optionalID("filed_fact"))
  }
}

extension Contract.Fee {
  fileprivate init(_ row: Row) throws {
    self.init(
      buildingType: try row.string("building_type"),
      price: Fen(Int64(try row.int("fen"))))
  }
}
