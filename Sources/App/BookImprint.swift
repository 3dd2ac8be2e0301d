import Rulebook
import Web

extension Imprint {
  /// Which text everything on a page rests on, and whether it is in force.
  init(_ book: Book, isDemonstration: Bool) {
    let status: String? =
      switch book.status {
      case .consultation: "征求意见稿"
      case .adopted: nil
      case .repealed: "已废止"
      }
    self.init(
      version: App.version, book: "规则手册 \(book.version)", bookStatus: status,
      isDemonstration: isDemonstration)
  }
}
