import Kernel

/// Somebody wanted it to stop; what is in stays.
struct ImportStopped: Error {}

/// Why work ended before its end, as it was written down.
struct WorkTrouble: Refusal {
  let words: String

  static let givenUp = WorkTrouble(words: "试了几次都没有做完。已经导入的留着；请过一会儿再试，还不行请找系统管理员。")

  var kind: RefusalKind { .conflict }
  var message: Message { Message(zh: words, en: words) }
}

extension Refusal {
  /// Whether it may go well the next time: the database is away, the disk is full.
  var passes: Bool { kind == .unavailable || kind == .storageFull }
}
