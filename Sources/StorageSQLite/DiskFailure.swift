import Glibc

extension SQLiteDatabase {
  /// Ends the process without another word to the disk. Whoever watches over it starts it again,
  /// and SQLite recovers from its log. 74 is EX_IOERR.
  package static func leave(after error: any Error) {
    let words = Array("gongzhi: the disk failed, stopping: \(error)\n".utf8)
    _ = Glibc.write(2, words, words.count)
    _exit(74)
  }
}
