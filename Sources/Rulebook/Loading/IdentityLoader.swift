import Civil

/// Reads `book.yaml`: which book this is, whether it is in force, and how it counts.
struct IdentityLoader {
  let loader: BookLoader
  private var problems: Problems { loader.problems }

  struct Identity {
    let id: String
    let version: String
    let title: String
    let status: Book.Status
    let issuedOn: Day?
    let inForce: Book.InForce
    let district: String
    let countings: [String: Counting]
    let counting: String
    let anchors: AnchorEvents
  }

  func load() -> Identity? {
    guard let form = loader.form("book.yaml") else { return nil }
    _ = form.choice("schema", of: ["rulebook/1": true])
    _ = form.choice("timezone", of: ["Asia/Shanghai": true])
    _ = form.choice("calendar", of: ["cn-state-council": true])
    // Read already, before the books above were sought.
    _ = (form.piece("rank"), form.piece("extends"))
    let id = form.text("id")
    let version = form.text("version")
    let title = form.text("title")
    let status = form.choice("status", of: Book.Status.byName)
    let issuedOn = form.day("issued_on")
    let inForce = form.optionalForm("in_force").map(Self.inForce)
    let district = district(form)
    let countings = countings(form)
    let counting = form.reference(
      "counting", to: loader.names.countings, zh: "countings", en: "countings")
    let anchors = form.form("events").map(anchors)
    form.finish()
    guard let id, let version, let title, let status, let district, let counting, let anchors
    else { return nil }
    return Identity(
      id: id, version: version, title: title, status: status, issuedOn: issuedOn,
      inForce: inForce ?? Book.InForce(from: nil, to: nil), district: district,
      countings: countings, counting: counting, anchors: anchors)
  }

  static func inForce(_ form: Form) -> Book.InForce {
    let inForce = Book.InForce(from: form.day("from"), to: form.day("to"))
    if let from = inForce.from, let to = inForce.to, to < from {
      form.report("to", zh: "终止日早于起始日。", en: "ends before it begins")
    }
    form.finish()
    return inForce
  }

  private func district(_ form: Form) -> String? {
    guard let code = form.text("district") else { return nil }
    guard code.utf8.count == 6, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      form.report("district", zh: "这里应写区划代码的前六位。", en: "expected the district's six digits")
      return nil
    }
    return code
  }

  private func countings(_ form: Form) -> [String: Counting] {
    var countings = loader.above(\.countings)
    for entry in loader.entries(form, "countings", as: .counting) {
      loader.names.countings.insert(entry.key)
      countings[entry.key] = Form(entry.value, problems).flatMap { counting(entry.key, $0) }
    }
    return countings
  }

  private func counting(_ key: String, _ form: Form) -> Counting? {
    let start = form.choice("start", of: Counting.Start.byName)
    let basis = form.choice("day", of: Counting.Basis.byName)
    let roll = form.choice("roll", of: Counting.Roll.byName)
    let warnRoll = form.optionalChoice("warn_roll", of: Counting.WarnRoll.byName) ?? .none
    let close = form.text("close").flatMap { text in
      let close = Close(text)
      if close == nil { form.report("close", zh: "写成 \"24:00\" 的样子。", en: "write \"24:00\"") }
      return close
    }
    let cites = form.citations("cite", loader)
    form.finish()
    guard let start, let basis, let roll, let close else { return nil }
    return Counting(
      key: key, start: start, basis: basis, roll: roll, warnRoll: warnRoll, close: close,
      cites: cites.map(\.description))
  }

  private func anchors(_ form: Form) -> AnchorEvents {
    let anchors = AnchorEvents(
      issued: form.event("issued", loader), exemption: form.event("exemption", loader),
      order: form.event("order", loader), mended: form.event("mended", loader),
      breach: form.event("breach", loader), about: form.attribute("about", loader),
      orderDue: form.attribute("order_due", loader), orderTerm: form.optionalText("order_term"),
      exempting: form.organs("exempting", loader))
    form.finish()
    return anchors
  }
}
