import Guomi
import Kernel
import Storage
import TransparencyLog

/// What a line is about in full, and the salt that opens its commitment. Both can be forgotten.
struct LedgerContent: Sendable {
  let salt: [UInt8]
  let text: String

  var hexSalt: String { Hexadecimal.text(salt) }

  /// Whether this is what the line committed to, once or by both hashes.
  func opens(_ entry: LedgerEntry) -> Bool {
    commitment(by: SHA256Hasher()) == entry.commitment
      && (entry.sm3 == nil || commitment(by: SM3Hasher()) == entry.sm3)
  }

  /// `nil` where the salt has not its length.
  func commitment(by hasher: some TreeHasher) -> String? {
    Commitment(to: Commitment.padded(Array(text.utf8)), salt: salt, by: hasher)?.description
  }
}

extension ReadConnection {
  /// `nil` where it was forgotten.
  func ledgerContent(of id: String, in district: String) throws -> LedgerContent? {
    let row = try row(
      "SELECT salt, content FROM ledger_content WHERE district = \(district) AND id = \(id)")
    return try row.map {
      LedgerContent(
        salt: Hexadecimal.bytes(try $0.string("salt")) ?? [], text: try $0.string("content"))
    }
  }
}

extension ReadConnection {
  /// Those that were not forgotten.
  func ledgerContents(
    of ids: [String], in district: String
  ) throws -> [String: LedgerContent] {
    guard !ids.isEmpty else { return [:] }
    let list = SQL(ids.map { "\($0)" as SQL }, separator: ", ")
    let found = try rows(
      "SELECT * FROM ledger_content WHERE district = \(district) AND id IN (\(list))")
    return Dictionary(
      try found.map { row in
        let salt = Hexadecimal.bytes(try row.string("salt")) ?? []
        return (
          try row.string("id"), LedgerContent(salt: salt, text: try row.string("content"))
        )
      }, uniquingKeysWith: { $1 })
  }
}

extension Connection {
  /// - Returns: whether there was anything to forget.
  func forgetContent(of id: String, in district: String) throws -> Bool {
    try run("DELETE FROM ledger_content WHERE district = \(district) AND id = \(id)") == 1
  }
}
