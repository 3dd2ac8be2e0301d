import Civil
import Organs
import Web

/// A printed checkpoint, with its square to photograph.
struct SheetPage: Page {
  static let template = "Evidence/Pages/sheet"

  let title: String
  let note: String
  let signedAt: String
  let vkey: String
  let square: String

  init(_ head: SignedHead, vkey: String) {
    title = "存证账本检查点：\(head.at.day) 共 \(head.size) 条"
    (note, signedAt, self.vkey) = (head.note, head.at.minute, vkey)
    square = QRCode(head.note, saying: "检查点的二维码")?.svg ?? ""
  }
}
