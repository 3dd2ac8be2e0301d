import Acts
import Kernel
import Storage
import Tables
import Web

/// Complexes whose street nobody has said yet, and the places to choose from.
struct ShowUnassigned: Look {
  static let permission = Permission.assignComplex
  static let size = 100

  let district: Region
  let text: String
  /// One complex to move, wherever it is now.
  let only: ID<Complex>?
  let form: Form

  func subject(in db: any ReadConnection) -> Region { district }

  func answer(about district: Region, in sight: Sight) throws -> UnassignedPage {
    let places = try PlaceNames(sight.db, in: district)
    if let only {
      let complex = try sight.db.complex(only, in: district)
      var form = form
      if form["region"].isEmpty { form["region"] = complex.region.code }
      return UnassignedPage(
        of: complex, now: places.words(complex.region), places: places.options(under: district),
        form: form)
    }
    let (scope, table) = (Scope.region(district), ComplexTable().table)
    var question = TableQuestion()
    question.values = text.isEmpty ? ["street": "none"] : ["street": "none", "q": text]
    question.columns = ["name", "address"]
    return UnassignedPage(
      lines: try sight.part(of: table, question, within: scope, size: Self.size).lines,
      total: try sight.count(table, question, within: scope), text: text,
      places: places.options(under: district), form: form)
  }
}
