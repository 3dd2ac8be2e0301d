package import Acts
package import Kernel

/// What one kind of thing gives to the search on top of every page. Areas offer theirs, `App` puts
/// them in a row; each is asked only by those who hold its permission, and within what they may see.
///
/// A finder runs with every key that somebody types: it must find its rows by an index.
package protocol Finder: Sendable {
  var permission: Permission { get }
  /// What the group is called: `小区`.
  var heading: String { get }

  func find(
    _ text: String, within scope: Scope, limit: Int, in sight: Sight
  ) throws -> Found
}

/// What a finder found, and where the rest of it stands.
package struct Found: Sendable {
  package let things: [Thing]
  /// How many there are; counted no further than `most`.
  package let count: Int
  package let list: String?
  package static let most = 100

  package struct Thing: Sendable {
    package let name: String
    /// What tells it from others of the name.
    package let detail: String
    package let href: String

    package init(_ name: String, _ detail: String, at href: String) {
      (self.name, self.detail, self.href) = (name, detail, href)
    }
  }

  package init(_ things: [Thing], count: Int, list: String?) {
    (self.things, self.count, self.list) = (things, count, list)
  }
}

/// Finds rows of a list by the text that its search takes.
package struct TableFinder: Finder {
  package let permission: Permission
  private let table: Table
  private let filter: String
  private let details: [String]

  /// - Parameters:
  ///   - filter: the name of the list's search.
  ///   - details: the columns that tell rows of one name apart.
  package init<T: Tabled>(_ tabled: T, by filter: String = "q", details: [String]) {
    permission = T.permission
    (table, self.filter, self.details) = (tabled.table, filter, details)
  }

  package var heading: String { table.words.noun.zh }

  package func find(
    _ text: String, within scope: Scope, limit: Int, in sight: Sight
  ) throws -> Found {
    var question = TableQuestion()
    question.values[filter] = text
    let list = question.address(of: table).description
    question.columns = details
    let rows = try TableRows(table, question, within: scope, on: sight.today, sight.db)
    let lines = try rows.part(of: limit, sight.db).lines
    // A short group is its own count.
    let count =
      lines.count < limit ? lines.count : try rows.count(atMost: Found.most + 1, sight.db)
    return Found(lines.map(thing), count: count, list: list)
  }

  private func thing(_ line: TableLine) -> Found.Thing {
    let words = line.cells.map { $0.words ?? "" }
    return Found.Thing(
      words.first ?? "", words.dropFirst().filter { !$0.isEmpty }.joined(separator: " · "),
      at: table.link(line.id) ?? table.path)
  }
}
