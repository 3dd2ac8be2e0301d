import Civil
import Kernel
import Rulebook
import Storage

/// Contracts against each other, and against what they cover.
enum ContractChecks {
  static let finders: [String: Check.Finder] = [
    "two_contracts": twoContracts, "contract_area": contractArea, "fee_differs": feeDiffers,
    "filed_before_completed": filedBeforeCompleted,
  ]

  static let twoContracts: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), a.id AS contract, b.id AS second, a.number AS number,
        b.number AS other_number, a.from_on AS since, b.from_on AS other_since,
        a.to_on AS until, b.to_on AS other_until,
        \(SQL.name(of: "a.enterprise")) AS one, \(SQL.name(of: "b.enterprise")) AS other
      FROM complex
      JOIN contract AS a ON a.district = complex.district AND a.complex_id = complex.id
        AND a.to_on IS NOT NULL AND \(SQL.runs("a", on: ask.today))
      JOIN contract AS b ON b.district = complex.district AND b.complex_id = complex.id
        AND b.id > a.id AND b.to_on IS NOT NULL AND \(SQL.runs("b", on: ask.today))
      WHERE complex.district = \(ask.code)
      """
    ) {
      let (until, otherUntil) = (try $0.day("until"), try $0.day("other_until"))
      let days = [try $0.optionalDay("since"), try $0.optionalDay("other_since")]
      return (
        "\(try $0.string("contract"))/\(try $0.string("second"))",
        "合同 \(try $0.string("number"))（\(try $0.words("one"))）到\(until.chinese)",
        "合同 \(try $0.string("other_number"))（\(try $0.words("other"))）到\(otherUntil.chinese)",
        days.compactMap { $0 }.max()
      )
    }
  }

  static let contractArea: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), contract.id AS contract, contract.number AS number,
        contract.area AS area, complex.floor_area AS whole, contract.signed_on AS since
      FROM complex JOIN contract ON \(SQL.joined("contract"))
        AND \(SQL.runs("contract", on: ask.today))
        AND contract.area * 100 > complex.floor_area * \(100 + ask.number("tolerance_percent"))
      WHERE complex.district = \(ask.code)
      """
    ) {
      (
        try $0.string("contract"),
        "合同 \(try $0.string("number")) 的面积是 \(try $0.area("area")) 平方米",
        "小区建筑面积是 \(try $0.area("whole")) 平方米", try $0.day("since")
      )
    }
  }

  /// Prices are kept in 分 for a square metre and month; what hangs on the board is a fact.
  static let feeDiffers: Check.Finder = { db, ask in
    let shown = try db.latest("board.checked", stating: ["board.fee"], in: ask.district)
    guard !shown.isEmpty else { return [] }
    let filed = try db.rows(
      """
      SELECT \(SQL.complex), contract.id AS contract, contract.number AS number, fee.fen AS fen
      FROM contract JOIN complex ON \(SQL.joined("contract"))
      JOIN contract_fee AS fee ON fee.district = contract.district
        AND fee.contract_id = contract.id AND fee.building_type = \("住宅")
      WHERE contract.district = \(ask.code) AND contract.filed_on IS NOT NULL
        AND \(SQL.runs("contract", on: ask.today))
        AND contract.complex_id IN (\(SQL(list: Array(shown.keys))))
      """)
    return try filed.compactMap { row in
      let id = try row.string("id")
      let fen = try row.int("fen")
      guard let fact = shown[id], let said = fact.number("board.fee"), said != fen else {
        return nil
      }
      return Contradiction(
        key: "\(id)/\(try row.string("contract"))", region: try row.region(),
        enterprise: try row.optionalString("enterprise"), name: try row.string("name"),
        href: "/complexes/\(id)",
        one: "公示栏写的住宅物业费是 \(Fen(Int64(said))) 元（\(fact.on.chinese)核对）",
        other: "备案合同 \(try row.string("number")) 写的是 \(Fen(Int64(fen))) 元", since: fact.on)
    }
  }

  static let filedBeforeCompleted: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), handover.id AS handover, handover.phase AS phase,
        handover.filed_on AS since, handover.completed_on AS completed
      FROM complex JOIN handover ON \(SQL.joined("handover"))
        AND handover.filed_on IS NOT NULL
        AND (handover.completed_on IS NULL OR handover.completed_on > handover.filed_on)
      WHERE complex.district = \(ask.code)
      """
    ) {
      let filed = try $0.day("since")
      let completed = try $0.optionalDay("completed")
      return (
        try $0.string("handover"), "\(try $0.string("phase"))承接查验\(filed.chinese)已备案",
        completed.map { "\($0.chinese)才查验完成" } ?? "没有登记查验完成", filed
      )
    }
  }
}

extension Row {
  /// In square metres.
  func area(_ column: String) throws -> CentiArea { CentiArea(Int64(try int(column))) }
}
