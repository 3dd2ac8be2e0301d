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
    return try Contract(row, parts: try parts(of: id, in: district))
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

  /// Newest first, without their fees and contents.
  func contracts(of complex: ID<Complex>, in district: Region) throws -> [Contract] {
    try rows(
      """
      SELECT * FROM contract
      WHERE district = \(district.district) AND complex_id = \(complex)
      ORDER BY signed_on DESC, id DESC
      """
    ).map { try Contract($0, parts: Contract.Parts()) }
  }

  func contract(number: String, of complex: ID<Complex>, in district: Region) throws -> Contract? {
    try row(
      """
      SELECT * FROM contract
      WHERE district = \(district.district) AND complex_id = \(complex) AND number = \(number)
      """
    ).map { row in try Contract(row, parts: try parts(of: try row.id("id"), in: district)) }
  }

  func contracts(of complexes: Set<ID<Complex>>, in district: Region) throws -> [Contract] {
    guard !complexes.isEmpty else { return [] }
    let list = SQL(list: complexes.map(\.rawValue))
    return try contracts(where: "contract.complex_id IN (\(list))", in: district)
  }

  func contracts(ids: Set<String>, in district: Region) throws -> [Contract] {
    guard !ids.isEmpty else { return [] }
    return try contracts(where: "contract.id IN (\(SQL(list: Array(ids))))", in: district)
  }

  private func contracts(where condition: SQL, in district: Region) throws -> [Contract] {
    let parts = try parts(where: condition, in: district)
    return try rows(
      """
      SELECT * FROM contract
      WHERE contract.district = \(district.district) AND \(condition)
      """
    ).map { try Contract($0, parts: parts[try $0.string("id")] ?? Contract.Parts()) }
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
    try insertParts(of: contract)
  }

  func update(_ contract: Contract) throws {
    try run(
      """
      UPDATE contract SET signed_fact = \(contract.signedFact),
        filed_fact = \(contract.filedFact), \(contract.particulars.assignments)
      WHERE district = \(contract.region.district) AND id = \(contract.id)
      """)
    try deleteParts(of: contract)
    try insertParts(of: contract)
  }
}

extension Contract {
  package static var word: Message { Message(zh: "合同", en: "contract") }

  init(_ row: Row, parts: Parts) throws {
    self.init(
      id: try row.id("id"), complex: try row.id("complex_id"),
      enterpriseCode: try row.string("enterprise"), region: try row.region(),
      particulars: try Particulars(row), fees: parts.fees, contents: parts.contents,
      origin: Origin(source: try row.string("source"), batch: try row.optionalID("batch_id")),
      signedFact: try row.optionalID("signed_fact"), filedFact: try row.optionalID("filed_fact"))
  }
}
