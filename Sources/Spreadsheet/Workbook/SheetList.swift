/// What `workbook.xml` says: the sheets in their order, and from which day days are counted.
final class SheetList: XMLHandler {
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false

  func start(_ element: XMLElement) throws {
    switch element.name {
    case "workbookPr": countsFrom1904 = element.flag("date1904")
    case "sheet":
      guard let name = element["name"], let relation = element["id"], sheets.count < 1_000 else {
        throw SpreadsheetError.damaged("workbook.xml: a sheet without name or link")
      }
      let state = element["state"] ?? "visible"
      sheets.append(Sheet(name: name, relation: relation, isHidden: state != "visible"))
    default: break
    }
  }
}
