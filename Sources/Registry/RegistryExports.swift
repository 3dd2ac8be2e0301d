import Imports
import Kernel
import Storage

/// The rows of the registers in the order of their keys, a portion at a time.
extension ReadConnection {
  func placeLines(
    in district: Region, after key: String, _ limit: Int
  ) throws -> [ExportLine] {
    try rows(
      """
      SELECT code, name FROM place
      WHERE district = \(district.district) AND code > \(key) ORDER BY code LIMIT \(limit)
      """
    ).map {
      let code = try $0.string("code")
      return ExportLine(code, ["code": code, "name": try $0.string("name")])
    }
  }

  func complexLines(
    in district: Region, after key: String, _ limit: Int
  ) throws -> [ExportLine] {
    let places = Dictionary(
      try places(in: district).map { ($0.region, $0.name) }, uniquingKeysWith: { $1 })
    return try page("complex", "id", district, key, limit).map(Complex.init).map { complex in
      ExportLine(
        complex.id.rawValue, complex.particulars,
        [
          "district": places[district] ?? district.district,
          "street": complex.region.street.flatMap { places[$0] },
          "community": complex.region.depth == 2 ? places[complex.region] : nil,
          OwnNumber.name: complex.id.rawValue, "mode": complex.mode?.label,
          "original_id": complex.origin.originalID,
        ])
    }
  }

  func enterpriseLines(
    in district: Region, after key: String, _ limit: Int
  ) throws -> [ExportLine] {
    try page("enterprise", "credit_code", district, key, limit).map(Enterprise.init).map {
      ExportLine($0.creditCode, $0.particulars, ["credit_code": $0.creditCode])
    }
  }

  func contractLines(
    in district: Region, after key: String, _ limit: Int
  ) throws -> [ExportLine] {
    let found = try page("contract", "id", district, key, limit)
    let contracts = try whole(found, in: district)
    let parties = try parties(
      contracts.map { ($0.complex, $0.enterpriseCode) }, in: district)
    return contracts.map { contract in
      ExportLine(
        contract.id.rawValue, contract.particulars,
        parties.words(contract.complex, contract.enterpriseCode)
          .merging(["fees": contract.fees.isEmpty ? nil : FeeText.show(contract.fees)]) { $1 }
          .merging(contract.contentColumns) { $1 }
          .merging([OwnNumber.name: contract.id.rawValue]) { $1 })
    }
  }

  func handoverLines(
    in district: Region, after key: String, _ limit: Int
  ) throws -> [ExportLine] {
    let handovers = try page("handover", "id", district, key, limit).map(Handover.init)
    let parties = try parties(
      handovers.map { ($0.complex, $0.enterpriseCode) }, in: district)
    return handovers.map {
      ExportLine(
        $0.id.rawValue, $0.particulars,
        parties.words($0.complex, $0.enterpriseCode)
          .merging([OwnNumber.name: $0.id.rawValue]) { $1 })
    }
  }

  func page(
    _ table: String, _ column: String, _ district: Region, _ key: String, _ limit: Int
  ) throws -> [Row] {
    try rows(
      """
      SELECT * FROM \(raw: table)
      WHERE district = \(district.district) AND \(raw: column) > \(key)
      ORDER BY \(raw: column) LIMIT \(limit)
      """)
  }

  private func whole(_ rows: [Row], in district: Region) throws -> [Contract] {
    guard !rows.isEmpty else { return [] }
    let ids = SQL(list: try rows.map { try $0.string("id") })
    let parts = try parts(where: "contract.id IN (\(ids))", in: district)
    return try rows.map { try Contract($0, parts: parts[try $0.string("id")] ?? .init()) }
  }

  func parties(
    _ pairs: [(complex: ID<Complex>, enterprise: String)], in district: Region
  ) throws -> ExportParties {
    let firms = try enterprises(codes: Set(pairs.map(\.enterprise)), norms: [], in: district)
    return ExportParties(
      complexes: try complexes(Array(Set(pairs.map(\.complex))), in: district),
      enterprises: Dictionary(
        firms.map { ($0.creditCode, $0.name) }, uniquingKeysWith: { $1 }))
  }
}

/// Who stands in a contract or a handover, as an import names them.
struct ExportParties {
  let complexes: [ID<Complex>: Complex]
  let enterprises: [String: String]

  func words(_ complex: ID<Complex>, _ code: String) -> [String: String?] {
    [
      "complex": complexes[complex]?.name, "complex_code": complexes[complex]?.particulars.code,
      "credit_code": code, "enterprise": enterprises[code],
    ]
  }
}

extension Contract {
  /// What it says on the items of its contents, as an import reads it.
  fileprivate var contentColumns: [String: String?] {
    Dictionary(
      contents.map { (ContentList.column($0.key), ContentText.written($0.value)) },
      uniquingKeysWith: { $1 })
  }
}

extension ExportLine {
  /// What the particulars say, and what else there is to a row.
  ///
  /// - Parameter isWhole: for who has given a reason; otherwise telephones go out masked.
  package init<Root: Fielded>(
    _ key: String, _ particulars: Root, _ others: [String: String?], isWhole: Bool = false
  ) {
    let said = Dictionary(
      particulars.said.map { field, text in
        (field.key, isWhole ? text : field.spoken(particulars) ?? text)
      }, uniquingKeysWith: { $1 })
    self.init(key, others.merging(said) { $1 })
  }
}
