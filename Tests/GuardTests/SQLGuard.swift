import Foundation

/// SQL stands where the plan puts it: in the file of a plural noun, in a schema, in the ground.
enum SQLGuard {
  private static let statement =
    #"(?m)^\s*(SELECT\s.*\s?FROM\s|SELECT \*|INSERT INTO |UPDATE \w+ SET|DELETE FROM |"#
    + #"CREATE (UNIQUE )?(TABLE|INDEX|VIEW) |ALTER TABLE |DROP TABLE |WITH \w+ AS )"#
  private static let ground: Set = [
    "Storage", "StorageSQLite", "StoragePostgres", "Facts", "Acts",
  ]

  static func look(at source: Source) -> [Violation] {
    guard !ground.contains(source.room), !isRegister(source) else { return [] }
    return source.literals.filter {
      $0.text.range(of: statement, options: .regularExpression) != nil
    }.map {
      Violation(path: source.path, line: $0.line, what: "SQL outside a file of nouns: \($0.text)")
    }
  }

  /// The words on a noun stand in its plural: `Contracts.swift`. An act or a look is none, even if
  /// its name ends that way.
  private static func isRegister(_ source: Source) -> Bool {
    let name = source.file.dropLast(".swift".count)
    let isDeed = source.code.contains { $0.hasSuffix(": Act {") || $0.hasSuffix(": Look {") }
    if isDeed { return false }
    return name.hasSuffix("s") || name.hasSuffix("Schema") || name.hasSuffix("Register")
  }
}
