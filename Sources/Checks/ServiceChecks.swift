import Civil
import Kernel
import Registry
import Storage

/// Who is in charge against who is under contract.
enum ServiceChecks {
  static let finders: [String: Check.Finder] = [
    "other_enterprise": otherEnterprise, "contract_without_service": contractWithoutService,
    "service_without_contract": serviceWithoutContract, "overstayed": overstayed,
    "mode_and_service": modeAndService,
  ]

  private static func inCharge(on day: Day) -> SQL {
    "\(SQL.joined("engagement")) AND engagement.from_on <= \(day) AND engagement.to_on > \(day)"
  }

  static let otherEnterprise: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), contract.id AS contract, contract.number AS number,
        contract.from_on AS since, engagement.from_on AS entered,
        \(SQL.name(of: "engagement.enterprise")) AS there,
        \(SQL.name(of: "contract.enterprise")) AS signed
      FROM complex JOIN engagement ON \(inCharge(on: ask.today))
      JOIN contract ON \(SQL.joined("contract")) AND contract.enterprise <> engagement.enterprise
        AND contract.to_on IS NOT NULL AND \(SQL.runs("contract", on: ask.today))
      WHERE complex.district = \(ask.code)
      """
    ) {
      let entered = try $0.day("entered")
      let from = try $0.optionalDay("since")
      return (
        try $0.string("contract"), "在管的是\(try $0.words("there"))，\(entered.chinese)进驻",
        "合同 \(try $0.string("number")) 是同\(try $0.words("signed"))签的，仍在合同期内",
        from.map { max($0, entered) }
      )
    }
  }

  static let contractWithoutService: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), contract.id AS contract, contract.number AS number,
        contract.from_on AS since, contract.to_on AS until,
        \(SQL.name(of: "contract.enterprise")) AS signed
      FROM complex JOIN contract ON \(SQL.joined("contract"))
        AND contract.to_on IS NOT NULL AND \(SQL.runs("contract", on: ask.today))
      WHERE complex.district = \(ask.code)
        AND NOT EXISTS (SELECT 1 FROM engagement WHERE \(inCharge(on: ask.today)))
      """
    ) {
      let until = try $0.day("until")
      return (
        try $0.string("contract"),
        "同\(try $0.words("signed"))的合同 \(try $0.string("number")) 到\(until.chinese)才到期",
        "没有登记哪家企业在管", try $0.optionalDay("since")
      )
    }
  }

  static let serviceWithoutContract: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), engagement.from_on AS since,
        \(SQL.name(of: "engagement.enterprise")) AS there
      FROM complex JOIN engagement ON \(inCharge(on: ask.today))
        AND engagement.mode = \(ServiceMode.professional.rawValue)
        AND engagement.from_on <= \(ask.today.adding(-ask.number("grace_days")))
      WHERE complex.district = \(ask.code)
        AND NOT EXISTS (
          SELECT 1 FROM contract WHERE \(SQL.joined("contract"))
            AND contract.enterprise = engagement.enterprise)
      """
    ) {
      let since = try $0.day("since")
      return (
        "", "\(try $0.words("there"))从\(since.chinese)起在管", "没有登记它在这里的任何合同", since
      )
    }
  }

  static let overstayed: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), ended.number AS number, ended.to_on AS until,
        \(SQL.name(of: "engagement.enterprise")) AS there
      FROM complex JOIN engagement ON \(inCharge(on: ask.today))
      JOIN contract AS ended ON ended.district = complex.district
        AND ended.complex_id = complex.id AND ended.enterprise = engagement.enterprise
        AND ended.to_on < \(ask.today)
      WHERE complex.district = \(ask.code)
        AND NOT EXISTS (
          SELECT 1 FROM contract WHERE \(SQL.joined("contract")) AND contract.id <> ended.id
            AND contract.enterprise = engagement.enterprise
            AND (contract.to_on IS NULL OR contract.to_on > ended.to_on))
      """
    ) {
      let until = try $0.day("until")
      return (
        "", "合同 \(try $0.string("number")) 已于\(until.chinese)到期", "\(try $0.words("there"))还在管",
        until
      )
    }
  }

  static let modeAndService: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), complex.mode AS mode, engagement.mode AS served,
        engagement.from_on AS since, \(SQL.name(of: "engagement.enterprise")) AS there
      FROM complex LEFT JOIN engagement ON \(inCharge(on: ask.today))
      WHERE complex.district = \(ask.code)
        AND ((complex.mode <> engagement.mode)
          OR (complex.mode = \(ServiceMode.professional.rawValue) AND engagement.id IS NULL
            AND complex.enterprise IS NOT NULL))
      """
    ) {
      let mode = ServiceMode(rawValue: try $0.words("mode"))?.label ?? ""
      let since = try $0.optionalDay("since")
      let there = try $0.words("there")
      let other = since.map { "\($0.chinese)起由\(there)在管" }
      return ("", "登记的管理方式是\(mode)", other ?? "现在没有企业在管", since)
    }
  }
}
