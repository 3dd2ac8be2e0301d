/// Reads the checks over the registers.
struct CheckLoader {
  let loader: BookLoader

  func load() -> [RegisterCheck] {
    let inherited = loader.parents.flatMap(\.registerChecks)
    guard let form = loader.optionalForm("checks.yaml") else { return inherited }
    let checks = loader.entries(form, "checks", as: .check).compactMap { entry in
      Form(entry.value, loader.problems).flatMap { check(entry.key, $0) }
    }
    form.finish()
    return inherited + checks
  }

  private func check(_ id: String, _ form: Form) -> RegisterCheck? {
    let zh = form.text("zh")
    let en = form.text("en")
    let owner = form.reference(
      "owner", to: loader.names.organs.union(loader.names.classes), zh: "机构表", en: "organs")
    let cites = form.citations("cite", loader)
    let parameters = form.optionalForm("parameters").map(numbers) ?? [:]
    form.finish()
    guard let zh, let en, let owner else { return nil }
    return RegisterCheck(
      id: id, zh: zh, en: en, owner: owner, cites: cites, parameters: parameters)
  }

  private func numbers(_ form: Form) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for key in form.keys { numbers[key] = form.integer(key, in: 0...1_000_000_000) }
    form.finish()
    return numbers
  }
}
