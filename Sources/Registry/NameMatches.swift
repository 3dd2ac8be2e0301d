package import Kernel
package import Storage

/// Finding by a part of the name or the first letters of its pinyin, for lists in other areas.
extension ReadConnection {
  package func complexes(matching text: String, in region: Region, limit: Int) throws -> [String] {
    try rows(
      """
      SELECT id FROM complex WHERE \(under: region) AND \(Naming.like(text)) LIMIT \(limit)
      """
    ).map { try $0.string("id") }
  }

  package func enterprises(matching text: String, in district: Region, limit: Int) throws
    -> [String]
  {
    try rows(
      """
      SELECT credit_code FROM enterprise
      WHERE district = \(district.district) AND \(Naming.like(text)) LIMIT \(limit)
      """
    ).map { try $0.string("credit_code") }
  }
}

extension Naming {
  fileprivate static func like(_ text: String) -> SQL {
    let norm = normalised(text).filter { $0 != "%" && $0 != "_" }
    return "(name_norm LIKE \("%" + norm + "%") OR initials LIKE \(norm + "%"))"
  }
}
