import Acts
import Kernel
import Storage
import Tables
import Web

/// Complexes whose street nobody has said yet, or those that were ticked, and the places to choose
/// from.
struct ShowUnassigned: Look {
  static let permission = Permission.assignComplex
  static let size = 100

  let district: Region
  let text: String
  let picked: BulkPick
  let form: Form

  /// One that is asked for by its number must be there, and within reach.
  func subject(in db: any ReadConnection) throws -> Region {
    guard picked.ids.count == 1 else { return district }
    return try db.complex(ID(rawValue: picked.ids[0]), in: district).region
  }

  func answer(about region: Region, in sight: Sight) throws -> BulkPage {
    let (scope, table) = (Scope.region(district), ComplexTable().table)
    let places = try PlaceNames(sight.db, in: district)
    let lines = try sight.part(of: table, question, within: scope, size: Self.size).lines
    var form = form
    let isOne = picked.ids.count == 1 && lines.count == 1
    let now = isOne ? try sight.db.complex(ID(rawValue: lines[0].id), in: district).region : nil
    if let now, form["region"].isEmpty { form["region"] = now.code }
    let (title, lead) = words(
      lines, now.map(places.words), try sight.count(table, question, within: scope))
    return BulkPage(
      title, lead, action: "/complexes/unassigned", submit: "定好", lines: lines, picked: picked,
      choice: form.choice(
        "region", "街道、社区", places.options(under: district), required: true),
      searching: picked.ids.isEmpty ? text : nil, form: form)
  }

  private var question: TableQuestion {
    var question = TableQuestion()
    question.columns = ["name", "address"]
    if picked.ids.isEmpty {
      question.values = text.isEmpty ? ["street": "none"] : ["street": "none", "q": text]
    } else {
      question.rows = picked.ids
    }
    return question
  }

  private func words(
    _ lines: [TableLine], _ now: String?, _ total: Int
  ) -> (title: String, lead: String) {
    let effect = "改了以后，已登记合同的备案机关会随之更正。"
    if let now, let name = lines.first?.cells[0].words {
      return ("“\(name)”在哪个街道、社区", "现在登记的是：\(now)。\(effect)")
    }
    if !picked.ids.isEmpty { return ("\(lines.count) 个小区在哪个街道、社区", effect) }
    return (
      total == 0 ? "所有小区都定了街道" : "\(total) 个小区还没有定街道",
      "勾选同一个街道或社区的小区，一次定好。按地址里的路名筛选会快一些。"
    )
  }
}
