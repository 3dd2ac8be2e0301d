package import Kernel

/// Why a form with files was not taken.
package enum MultipartRefusal: Refusal, Hashable {
  /// Not what a browser sends: the detail is for those who write programs.
  case malformed(String)
  /// The end is missing: the line broke, or the page was left.
  case brokenOff
  case tooManyParts(Int)
  case fieldTooLarge(String, limit: Int)
  case fileTooLarge(String, limit: Int)
  case allTooLarge(limit: Int)
  case noSpace

  package var kind: RefusalKind {
    switch self {
    case .malformed, .brokenOff: .invalid(field: "")
    case .tooManyParts, .fieldTooLarge, .fileTooLarge, .allTooLarge: .tooLarge
    case .noSpace: .storageFull
    }
  }

  package var message: Message {
    switch self {
    case .malformed(let detail):
      Message(
        zh: "交来的表和附件没有读懂。请返回，重新选择文件再交一次。", en: "malformed multipart body: \(detail)")
    case .brokenOff:
      Message(zh: "附件没有传完。请检查网络，重新选择文件再交一次。", en: "the multipart body breaks off")
    case .tooManyParts(let limit):
      Message(zh: "一次交来的附件和内容超过 \(limit) 项。请分几次交。", en: "more than \(limit) parts")
    case .fieldTooLarge(let name, let limit):
      Message(
        zh: "有一项内容超过 \(limit >> 10) KB。请缩短，或者作为附件交来。",
        en: "field \(name) exceeds \(limit) bytes")
    case .fileTooLarge(let name, let limit):
      Message(
        zh: "附件“\(name)”超过 \(limit >> 20) MB。请压缩或拆开后再交。",
        en: "file \(name) exceeds \(limit) bytes")
    case .allTooLarge(let limit):
      Message(
        zh: "一次交来的内容超过 \(limit >> 20) MB。请分几次交。", en: "body exceeds \(limit) bytes")
    case .noSpace:
      Message(
        zh: "存放附件的磁盘满了，这次没有收下。请联系管理员腾出空间后再交。", en: "no space for the upload")
    }
  }
}
