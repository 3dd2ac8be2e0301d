package import Kernel

/// The database cannot be reached. Nothing was changed.
package struct DatabaseUnavailable: Refusal {
  /// For the log, not for the screen.
  package let reason: String

  package init(reason: String) {
    self.reason = reason
  }

  package var kind: RefusalKind { .unavailable }
  package var message: Message {
    Message(
      zh: "数据库暂时连接不上，您刚才的操作没有保存，原有数据不受影响。请稍后再试。",
      en: "the database cannot be reached; nothing was changed: \(reason)")
  }
}

/// The connection broke while the change was being made final. Never tried again by itself: the
/// same key of the same form finds out.
package struct OutcomeUnknown: Refusal {
  package init() {}

  package var kind: RefusalKind { .unavailable }
  package var message: Message {
    Message(
      zh: "保存时与数据库的连接中断，不能确定这次操作是否已保存。请先查看记录，再决定是否重新提交。",
      en: "the connection was lost during COMMIT; whether the change was saved is not known")
  }
}

/// A statement took longer than the database allows; it was stopped and nothing was changed.
package struct TookTooLong: Refusal {
  package init() {}

  package var kind: RefusalKind { .unavailable }
  package var message: Message {
    Message(
      zh: "这次操作用时过长，已经停止，没有保存任何改动。请缩小范围后再试。",
      en: "the statement took too long and was cancelled; nothing was changed")
  }
}

/// The disk is full: reading goes on, and writing resumes by itself once there is room.
package struct StorageFull: Refusal {
  package init() {}

  package var kind: RefusalKind { .storageFull }
  package var message: Message {
    Message(
      zh: "服务器磁盘已满，这次操作没有保存。查询不受影响，请联系系统管理员清理磁盘后再提交。",
      en: "the disk is full; nothing was changed, reading goes on")
  }
}

/// Another process has the database open.
package struct DatabaseInUse: Refusal {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package var kind: RefusalKind { .conflict }
  package var message: Message {
    Message(
      zh: "数据库 \(path) 正被另一个程序使用。请先停止服务，再执行这条命令。",
      en: "\(path) is in use by another process; stop the service first")
  }
}

/// Text with a zero byte in it, which PostgreSQL cannot keep and SQLite would cut short.
package struct ZeroByteInText: Refusal {
  package init() {}

  package var kind: RefusalKind { .invalid(field: "") }
  package var message: Message {
    Message(
      zh: "填写的内容里有看不见的控制字符，无法保存。请重新输入，不要从别处粘贴。",
      en: "text contains a zero byte")
  }
}

/// A statement after one that failed: the body went on where it should have stopped.
package struct TransactionSpoiled: Error {
  package init() {}
}

/// A column of a type that portable SQL does not use: a mistake in our SQL.
package struct UnsupportedColumn: Error {
  package let name: String

  package init(name: String) {
    self.name = name
  }
}
