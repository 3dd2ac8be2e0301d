import Kernel
import Storage

/// A cell that was left out because it could not be read; kept so that nothing is lost.
struct Unclear: Hashable, Sendable {
  let field: String
  let written: String
  let reason: String
}

/// Everything the database knows about such cells.
extension ReadConnection {
  /// What could not be read about a complex: field, text as written, why.
  func unclear(of complex: ID<Complex>, in district: Region) throws -> [Unclear] {
    try rows(
      """
      SELECT field, written, reason FROM complex_unclear
      WHERE district = \(district.district) AND complex_id = \(complex) ORDER BY field
      """
    ).map {
      Unclear(
        field: try $0.string("field"), written: try $0.string("written"),
        reason: try $0.string("reason"))
    }
  }
}

extension Connection {
  func insert(_ unclear: Unclear, of complex: ID<Complex>, in district: Region) throws {
    try run(
      """
      INSERT INTO complex_unclear (district, complex_id, field, written, reason)
      VALUES (
        \(district.district), \(complex), \(unclear.field), \(unclear.written),
        \(unclear.reason))
      ON CONFLICT (district, complex_id, field) DO NOTHING
      """)
  }

  /// What a person has filled in or corrected is no longer unclear.
  func clear(_ fields: [String], of complex: ID<Complex>, in district: Region) throws {
    guard !fields.isEmpty else { return }
    try run(
      """
      DELETE FROM complex_unclear
      WHERE district = \(district.district) AND complex_id = \(complex)
        AND field IN (\(SQL(list: fields)))
      """)
  }
}
