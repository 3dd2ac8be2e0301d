/// The pure rooms know no clock, no chance, no place and no language settings; the other rooms have
/// clock and chance only from `Surroundings`, which `gongzhi` fills.
enum PurityGuard {
  private static let chance = [
    #"\bDate\(\)"#, #"\bDate\.now\b"#, #"\.random\(in\b"#, #"\.randomElement\(\)"#,
    #"\.shuffled\(\)"#, #"\bUUID\(\)"#, #"RandomNumberGenerator\b"#,
    #"\b(Continuous|Suspending)Clock\b"#, #"\bclock_gettime\b"#, #"\btime\(nil\)"#,
    #"\bTimeZone\.current\b"#, #"\bLocale\.current\b"#, #"\.autoupdatingCurrent\b"#,
    #"\bProcessInfo\b"#, #"\bgetenv\b"#,
  ]
  private static let wide: Set = ["Foundation", "FoundationNetworking", "Dispatch", "NIOCore"]

  /// Files outside the pure rooms that may look at the clock or throw the die, with the reason.
  static let exceptions: [String: String] = [
    "Sources/gongzhi": "the real clock and the real die are made here",
    "Sources/TestKit": "fixed ones are made here",
    "Sources/Web": "latency is measured and the limits of requests are kept by the running clock",
    "Sources/StoragePostgres": "the pool waits and gives up by the running clock",
    "Sources/StorageSQLite": "a group of writes is gathered by the running clock",
    "Sources/Storage": "jobs wait by the running clock",
  ]

  static func look(at source: Source) -> [Violation] {
    if Rooms.pure.contains(source.room) { return pure(source) }
    guard !exceptions.keys.contains(where: { source.path.hasPrefix($0 + "/") }) else { return [] }
    return source.lines(with: chance)
  }

  private static func pure(_ source: Source) -> [Violation] {
    source.lines(with: chance)
      + source.imports.filter(wide.contains).map {
        Violation(path: source.path, line: 1, what: "a pure room may not import \($0)")
      }
  }
}
