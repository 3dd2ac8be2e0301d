/// Reads which organs hold the fields of the registers.
struct HolderLoader {
  let loader: BookLoader

  func load() -> FieldHolders {
    guard let form = loader.optionalForm("fields.yaml") else {
      return loader.parents.map(\.fieldHolders).first { $0 != .undecided } ?? .undecided
    }
    let months = form.optionalInteger("confirm_after_months", in: 1...120)
    var known: Set<String> = []
    let groups = form.items("holders").compactMap { Form($0, loader.problems) }.compactMap {
      group($0, &known)
    }
    form.finish()
    return FieldHolders(groups: groups, confirmAfterMonths: months)
  }

  private func group(_ form: Form, _ known: inout Set<String>) -> FieldHolder? {
    let kind = form.text("kind")
    let fields = form.texts("fields")
    if fields.isEmpty { form.missing("fields") }
    let organs = form.references(
      "organs", to: loader.names.organs.union(loader.names.classes).union(loader.names.roles),
      zh: "机构表", en: "organs")
    if organs.isEmpty { form.missing("organs") }
    let cites = form.citations("cite", loader)
    form.finish()
    guard let kind else { return nil }
    for field in fields where !known.insert("\(kind).\(field)").inserted {
      form.report(
        "fields", zh: "\(kind) 的 \(field) 写了两次由谁掌握，只能写一次。",
        en: "\(kind).\(field) has two holders; say it once")
    }
    return FieldHolder(kind: kind, fields: fields, organs: organs, cites: cites)
  }
}
