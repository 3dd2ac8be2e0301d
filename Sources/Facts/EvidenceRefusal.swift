package import Kernel
import Storage

#if canImport(Glibc)
  import Glibc
#endif

package enum EvidenceRefusal: Refusal, Equatable {
  case tooLarge(String)
  case unknownType(String)

  package var kind: RefusalKind {
    switch self {
    case .tooLarge: .tooLarge
    case .unknownType: .invalid(field: "evidence")
    }
  }

  package var message: Message {
    switch self {
    case .tooLarge(let name):
      Message(
        zh: "“\(name)”超过 20 MB。请压缩，或分成几份交来。", en: "\(name) is larger than 20 MiB")
    case .unknownType(let name):
      Message(
        zh: "“\(name)”不是能收的文件。请交 PDF、JPG、PNG、XLSX、DOCX 或 OFD。",
        en: "\(name) is not a PDF, JPEG, PNG, XLSX, DOCX or OFD file")
    }
  }
}

/// The file on the disk is no longer the one that was handed in.
struct DamagedEvidence: Error {
  let digest: String
}

/// The disk said no.
struct EvidenceFault: Refusal, Equatable {
  let code: Int32
  let folder: String

  init(_ code: Int32, _ folder: String) {
    self.code = code
    self.folder = folder
  }

  private var isFull: Bool { code == ENOSPC || code == EDQUOT }

  var kind: RefusalKind { isFull ? .storageFull : .unavailable }
  var message: Message {
    if isFull { return StorageFull().message }
    return Message(
      zh: "证明材料存不进去，这次操作没有保存。请联系系统管理员检查存放证明材料的文件夹。",
      en: "cannot write evidence to \(folder): \(String(cString: strerror(code)))")
  }
}
