/// Many rows for one table in one call: an import, a rebuilt list.
package struct Insertion: Sendable {
  package let table: String
  package let columns: [String]
  package let rows: [[Value]]
  /// What stands after the values, such as `ON CONFLICT (district, id) DO NOTHING`.
  package let ending: String

  package init(
    into table: String, _ columns: [String], _ rows: [[Value]], ending: String = ""
  ) {
    self.table = table
    self.columns = columns
    self.rows = rows
    self.ending = ending
  }

  /// The statement for a number of rows at once.
  package func text(rows count: Int, placeholder: (Int) -> String) -> String {
    var text = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    var next = 1
    for row in 0..<count {
      text += row == 0 ? "(" : ", ("
      for column in columns.indices {
        if column > 0 { text += ", " }
        text += placeholder(next)
        next += 1
      }
      text += ")"
    }
    return ending.isEmpty ? text : text + " " + ending
  }
}
