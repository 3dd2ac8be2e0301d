import Kernel
import Storage

/// Finding complexes.
extension ComplexTable {
  /// The name or address, the code, or the first letters of the pinyin.
  static func matching(_ text: String) -> SQL {
    let plain = SQLText.plain(Naming.normalised(text))
    return """
      name_norm LIKE \("%" + plain + "%") OR initials LIKE \(plain + "%") OR code = \(text)
      OR address LIKE \("%" + SQLText.plain(text) + "%")
      OR former_names LIKE \("%" + SQLText.plain(text) + "%")
      """
  }
}
