import Kernel
import Storage

/// Names that might have been meant: they share a pair of neighbouring characters.
extension ReadConnection {
  func complexNames(like name: String, in district: Region) throws -> [String] {
    try rows(
      """
      SELECT name FROM complex
      WHERE district = \(district.district) AND (\(Self.alike(name))) LIMIT 500
      """
    ).map { try $0.string("name") }
  }

  func enterpriseNames(like name: String, in district: Region) throws -> [String] {
    try rows(
      """
      SELECT name FROM enterprise
      WHERE district = \(district.district) AND (\(Self.alike(name))) LIMIT 500
      """
    ).map { try $0.string("name") }
  }

  private static func alike(_ name: String) -> SQL {
    let characters = Array(Naming.normalised(name).prefix(12))
    guard characters.count > 1 else { return "name_norm = \(String(characters))" }
    let pairs = zip(characters, characters.dropFirst()).map { String([$0, $1]) }
    return SQL(
      pairs.map { "name_norm LIKE \("%" + SQLText.plain($0) + "%")" }, separator: " OR ")
  }
}

/// Text that goes into `LIKE`.
enum SQLText {
  /// Without the two characters that mean something there.
  static func plain(_ text: String) -> String {
    text.filter { $0 != "%" && $0 != "_" && $0 != "\\" }
  }
}
