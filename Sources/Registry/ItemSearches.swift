import Kernel
import Storage

/// Finding what complexes have.
extension ItemTable {
  /// What names it, or the name of the complex.
  static func matching(_ text: String, in district: String) -> SQL {
    """
    \(raw: Item.identity[0]) LIKE \("%" + SQLText.plain(text) + "%")
      OR complex_id IN (\(SQL.complexes(called: text, in: district)))
    """
  }
}
