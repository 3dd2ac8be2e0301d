import Kernel
import Storage

/// Everything the database knows about what people keep of lists.
extension ReadConnection {
  /// One's own views and those that are shared in one's organ, by name.
  func views(of list: String, for doer: Doer, in district: Region) throws -> [TableView] {
    try rows(
      """
      SELECT * FROM table_view WHERE district = \(district.district) AND list = \(list)
        AND owner = \(doer.id)
      UNION ALL
      SELECT * FROM table_view WHERE district = \(district.district) AND list = \(list)
        AND organ = \(doer.organ) AND is_shared AND owner <> \(doer.id)
      ORDER BY name, id LIMIT 40
      """
    ).map(TableView.init)
  }

  func view(_ id: ID<TableView>, of doer: Doer, in district: Region) throws -> TableView? {
    try row(
      """
      SELECT * FROM table_view
      WHERE district = \(district.district) AND id = \(id) AND owner = \(doer.id)
      """
    ).map(TableView.init)
  }

  func hasView(named name: String, of list: String, for doer: Doer, in district: Region) throws
    -> Bool
  {
    try row(
      """
      SELECT id FROM table_view WHERE district = \(district.district) AND list = \(list)
        AND owner = \(doer.id) AND name = \(name)
      """) != nil
  }

  /// The columns that somebody chose for a list, if they did.
  func chosenColumns(of list: String, for doer: Doer, in district: Region) throws -> [String]? {
    try row(
      """
      SELECT chosen FROM table_columns
      WHERE district = \(district.district) AND owner = \(doer.id) AND list = \(list)
      """
    )?.string("chosen").split(separator: ",").map(String.init)
  }
}

extension Connection {
  func insert(_ view: TableView, in district: Region) throws {
    try run(
      """
      INSERT INTO table_view (district, id, list, owner, organ, name, question, is_shared)
      VALUES (
        \(district.district), \(view.id), \(view.list), \(view.owner), \(view.organ), \(view.name),
        \(view.question), \(view.isShared))
      """)
  }

  func rename(_ view: ID<TableView>, to name: String, in district: Region) throws {
    try run(
      """
      UPDATE table_view SET name = \(name)
      WHERE district = \(district.district) AND id = \(view)
      """)
  }

  func remove(_ view: ID<TableView>, in district: Region) throws {
    try run("DELETE FROM table_view WHERE district = \(district.district) AND id = \(view)")
  }

  /// - Parameter columns: `nil` for the usual ones again.
  func choose(
    _ columns: [String]?, of list: String, for doer: Doer, in district: Region
  ) throws {
    try run(
      """
      DELETE FROM table_columns
      WHERE district = \(district.district) AND owner = \(doer.id) AND list = \(list)
      """)
    guard let columns else { return }
    try run(
      """
      INSERT INTO table_columns (district, owner, list, chosen)
      VALUES (\(district.district), \(doer.id), \(list), \(columns.joined(separator: ",")))
      """)
  }
}

extension TableView {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), list: try row.string("list"), owner: try row.string("owner"),
      organ: try row.string("organ"), name: try row.string("name"),
      question: try row.string("question"), isShared: try row.bool("is_shared"))
  }
}
