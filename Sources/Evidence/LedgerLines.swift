import Civil
import Kernel
import Storage
import TransparencyLog

extension Connection {
  /// Writes down that something is to stand in the ledger, in the transaction of what happened.
  func enter(_ matter: LedgerMatter, salt: [UInt8]) throws {
    let (commitment, sm3) = try matter.commitments(salt)
    let district = matter.region.district
    try run(
      """
      INSERT INTO ledger_waiting (
        district, id, at, type, region, actor, rests_on, commitment, sm3)
      VALUES (
        \(district), \(matter.id), \(matter.at), \(matter.type), \(matter.region),
        \(matter.actor), \(matter.restsOn), \(commitment), \(sm3))
      """)
    try run(
      """
      INSERT INTO ledger_content (district, id, salt, content)
      VALUES (\(district), \(matter.id), \(Hexadecimal.text(salt)), \(matter.content))
      """)
  }

  /// Puts lines behind those that have a place. They no longer wait.
  func append(_ lines: [LedgerLine], in district: String) throws {
    try run(
      Insertion(
        into: "ledger_entry",
        ["district", "position", "id", "at", "type", "region", "actor", "entry"],
        lines.map {
          [
            .text(district), $0.position.sqlValue, .text($0.id), $0.at.sqlValue, .text($0.type),
            $0.region.sqlValue, .text($0.actor), .text($0.entry),
          ]
        }))
    for part in stride(from: 0, to: lines.count, by: 500).map({ lines[$0...].prefix(500) }) {
      let ids = SQL(part.map { "\($0.id)" as SQL }, separator: ", ")
      try run("DELETE FROM ledger_waiting WHERE district = \(district) AND id IN (\(ids))")
    }
  }
}

extension ReadConnection {
  /// What has waited longest. Whatever commits while these are placed waits for the next time.
  func waitingMatters(in district: String, limit: Int) throws -> [WaitingMatter] {
    try rows(
      """
      SELECT * FROM ledger_waiting WHERE district = \(district) ORDER BY id LIMIT \(limit)
      """
    ).map {
      WaitingMatter(
        id: try $0.string("id"), at: try $0.instant("at"), type: try $0.string("type"),
        region: try $0.region(), actor: try $0.string("actor"),
        restsOn: try $0.optionalString("rests_on"), commitment: try $0.string("commitment"),
        sm3: try $0.optionalString("sm3"))
    }
  }

  func isWaiting(_ id: String, in district: String) throws -> Bool {
    try row("SELECT 1 AS one FROM ledger_waiting WHERE district = \(district) AND id = \(id)")
      != nil
  }

  func ledgerLine(at position: Int, in district: String) throws -> LedgerLine? {
    try row(
      "SELECT * FROM ledger_entry WHERE district = \(district) AND position = \(position)"
    ).map(LedgerLine.init)
  }

  func ledgerLine(of id: String, in district: String) throws -> LedgerLine? {
    try row("SELECT * FROM ledger_entry WHERE district = \(district) AND id = \(id)")
      .map(LedgerLine.init)
  }

  /// The latest first.
  func latestLedgerLines(in district: String, limit: Int) throws -> [LedgerLine] {
    try rows(
      """
      SELECT * FROM ledger_entry WHERE district = \(district)
      ORDER BY position DESC LIMIT \(limit)
      """
    ).map(LedgerLine.init)
  }

  func ledgerPlaces(of ids: [String], in district: String) throws -> [String: Int] {
    guard !ids.isEmpty else { return [:] }
    let list = SQL(ids.map { "\($0)" as SQL }, separator: ", ")
    let found = try rows(
      "SELECT id, position FROM ledger_entry WHERE district = \(district) AND id IN (\(list))")
    return Dictionary(
      try found.map { (try $0.string("id"), try $0.int("position")) }, uniquingKeysWith: { $1 })
  }

  func ledgerLines(_ places: Range<Int>, in district: String) throws -> [LedgerLine] {
    try rows(
      """
      SELECT * FROM ledger_entry
      WHERE district = \(district) AND position >= \(places.lowerBound)
        AND position < \(places.upperBound)
      ORDER BY position
      """
    ).map(LedgerLine.init)
  }

  /// The exact texts of a range of places.
  func ledgerTexts(_ places: Range<Int>, in district: String) throws -> [String] {
    try rows(
      """
      SELECT entry FROM ledger_entry
      WHERE district = \(district) AND position >= \(places.lowerBound)
        AND position < \(places.upperBound)
      ORDER BY position
      """
    ).map { try $0.string("entry") }
  }
}
