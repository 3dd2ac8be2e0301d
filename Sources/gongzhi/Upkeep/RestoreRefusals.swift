import Kernel

struct OtherEngine: Refusal {
  var kind: RefusalKind { .invalid(field: "database") }
  var message: Message {
    Message(
      zh: "SQLite 的备份只能恢复成 SQLite，PostgreSQL 的备份请用 --database 给出一个空的数据库。",
      en: "a backup goes back to the engine it came from; for PostgreSQL give --database")
  }
}

struct NewerBackup: Refusal {
  var kind: RefusalKind { .conflict }
  var message: Message {
    Message(
      zh: "这份备份是更新版本的程序做的，请先升级程序再恢复。",
      en: "the backup was made by a newer version; upgrade the program first")
  }
}

struct DatabaseNotEmpty: Refusal {
  var kind: RefusalKind { .conflict }
  var message: Message {
    Message(
      zh: "目标数据库里已有数据表，没有覆盖。请另建一个空的数据库。",
      en: "the database already holds tables; nothing was overwritten")
  }
}
