import Civil
import Facts
import Kernel
import Storage
import TestKit

@testable import Acts
@testable import Tables

/// A list of its own: trees in streets, some without a height.
struct Orchard {
  let desk: Desk
  let doer = Doer(
    id: ID(rawValue: "gardener"), name: "园丁", organ: "garden",
    grants: [
      Grant(.seeTrees, in: .region("411502")), Grant(.takeOut, in: .region("411502")),
    ])

  /// - Parameter count: how many trees; every fifth has no height, and heights repeat.
  init(_ engine: Engine, trees count: Int) async throws {
    let database = try await engine.database(
      Record.migrations + FactStore.migrations + Tables.migrations + [Self.schema])
    let rows = (0..<count).map { number -> [Value] in
      [
        .text("411502"), .text("tree-\(1_000 + number)"),
        .text(number % 3 == 0 ? "411502/003" : "411502/002"), .null, .text("树\(number)"),
        number % 5 == 0 ? .absent(.integer) : .integer(Int64(number % 7)),
        .text(Day("2026-01-01").adding(number).description), .text("张三丰"),
      ]
    }
    try await database.write { db in
      let columns = [
        "district", "id", "region", "enterprise", "name", "height", "planted_on", "keeper",
      ]
      try db.run(Insertion(into: "tree", columns, rows))
    }
    desk = Desk(
      database: database, reactions: [],
      surroundings: Surroundings(
        now: { Instant(milliseconds: 1_790_000_000_000) }, random: { (1, 2) }))
  }

  private static let schema = Migration(
    "tree.1",
    """
    CREATE TABLE tree (
      district TEXT NOT NULL, id TEXT NOT NULL, region TEXT NOT NULL, enterprise TEXT,
      name TEXT NOT NULL, height BIGINT, planted_on TEXT NOT NULL, keeper TEXT,
      PRIMARY KEY (district, id))
    """)

  func notes() async throws -> [String] {
    try await desk.database.read { db in
      try db.rows("SELECT subject, doer_name, note FROM record_entry ORDER BY id").map {
        "\(try $0.string("subject")) \(try $0.string("doer_name")) \(try $0.string("note"))"
      }
    }
  }

  func part(
    _ question: TableQuestion, within scope: Scope = .region("411502"), size: Int = 10
  ) async throws -> TablePart {
    try await desk.answer(
      TablePortion(Trees(), within: scope, question, size: size), for: doer)
  }

  func page(
    _ question: TableQuestion, within scope: Scope = .region("411502")
  ) async throws -> TablePage {
    try await desk.answer(ShowTable(Trees(), within: scope, question), for: doer)
  }
}

extension Permission {
  static let seeTrees = Permission("trees.see")
}

struct Trees: Tabled {
  static let permission = Permission.seeTrees

  var table: Table {
    Table(
      "trees", at: "/trees",
      TableWords("树", "tree", counter: "棵", empty: "还没有树", "种一棵。"), from: "tree",
      columns: [
        Column("name", "名字", "name", "name", order: Order(.text("name"))),
        Column(
          "height", "高", "height", "height", .count,
          order: Order(.number("COALESCE(height, -1)"), startsDescending: true)),
        Column("planted", "种下", "planted", "planted_on", .day),
        Column(
          "keeper", "看管人", "keeper", "keeper", isShown: false, mask: { Masked.name($0) }),
      ],
      filters: [
        Filter("q", "名字", "name", .text) { text, _ in "name = \(text)" },
        Filter("planted", "种下", "planted", .days("planted_on")),
        Filter(
          "size", "大小", "size", [TableChoice("big", "大"), TableChoice("small", "小")],
          in: "CASE WHEN height > 3 THEN 'big' ELSE 'small' END"),
      ],
      sort: Sort("name"))
  }
}

extension Orchard {
  /// The list as a file, and how many pieces it came in.
  func file(
    _ format: FileFormat, _ question: TableQuestion = TableQuestion(),
    within scope: Scope = .region("411502")
  ) async throws -> (bytes: [UInt8], pieces: Int) {
    let export = TableExport(
      desk: desk, tabled: Trees(), scope: scope, question: question, format: format, doer: doer)
    var (bytes, pieces): ([UInt8], Int) = ([], 0)
    try await export.send {
      bytes += $0
      pieces += 1
    }
    return (bytes, pieces)
  }
}
