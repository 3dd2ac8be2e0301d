import Civil
import Kernel
import Storage

extension Contract {
  /// What stands in tables of its own: the fees, and what is said on each item of its contents.
  struct Parts {
    var fees: [Fee] = []
    var contents: [String: String] = [:]
  }
}

extension ReadConnection {
  func parts(of contract: ID<Contract>, in district: Region) throws -> Contract.Parts {
    var parts = Contract.Parts()
    parts.fees = try rows(
      """
      SELECT * FROM contract_fee
      WHERE district = \(district.district) AND contract_id = \(contract) ORDER BY building_type
      """
    ).map(Contract.Fee.init)
    for row in try rows(
      """
      SELECT item, said FROM contract_content
      WHERE district = \(district.district) AND contract_id = \(contract)
      """)
    { parts.contents[try row.string("item")] = try row.string("said") }
    return parts
  }

  /// The parts of many contracts, by contract.
  ///
  /// - Parameter condition: on the columns of `contract`.
  func parts(where condition: SQL, in district: Region) throws -> [String: Contract.Parts] {
    var parts: [String: Contract.Parts] = [:]
    let ofThem: SQL = """
      JOIN contract ON contract.district = part.district AND contract.id = part.contract_id
      WHERE contract.district = \(district.district) AND \(condition)
      """
    for row in try rows(
      "SELECT part.* FROM contract_fee AS part \(ofThem) ORDER BY part.building_type")
    {
      parts[try row.string("contract_id"), default: .init()].fees.append(try Contract.Fee(row))
    }
    for row in try rows("SELECT part.* FROM contract_content AS part \(ofThem)") {
      parts[try row.string("contract_id"), default: .init()]
        .contents[try row.string("item")] = try row.string("said")
    }
    return parts
  }
}

extension Connection {
  func insertParts(of contract: Contract) throws {
    let district = contract.region.district
    for fee in contract.fees {
      try run(
        """
        INSERT INTO contract_fee (district, contract_id, building_type, fen)
        VALUES (\(district), \(contract.id), \(fee.buildingType), \(fee.price.value))
        """)
    }
    for (item, said) in contract.contents.sorted(by: { $0.key < $1.key }) {
      try run(
        """
        INSERT INTO contract_content (district, contract_id, item, said)
        VALUES (\(district), \(contract.id), \(item), \(said))
        """)
    }
  }

  func deleteParts(of contract: Contract) throws {
    let condition: SQL =
      "WHERE district = \(contract.region.district) AND contract_id = \(contract.id)"
    try run("DELETE FROM contract_fee \(condition)")
    try run("DELETE FROM contract_content \(condition)")
  }
}

extension Contract.Fee {
  init(_ row: Row) throws {
    self.init(
      buildingType: try row.string("building_type"), price: Fen(Int64(try row.int("fen"))))
  }
}
