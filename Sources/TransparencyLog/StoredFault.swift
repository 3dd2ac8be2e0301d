public import Kernel

/// What is wrong with a stored file of a ledger, and which file it is.
public struct StoredFault: Error, Hashable, Sendable {
  public let path: String
  public let message: Message

  public init(_ path: String, zh: String, en: String) {
    self.path = path
    message = Message(zh: zh, en: en)
  }

  static func missing(_ path: String) -> StoredFault {
    StoredFault(path, zh: "缺少这个文件。", en: "is missing")
  }
}
