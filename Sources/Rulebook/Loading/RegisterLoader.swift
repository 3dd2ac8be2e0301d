import Civil

/// Reads what the law asks of the things in the registers, and the checks that are made over them.
struct RegisterLoader {
  let loader: BookLoader
  let sources: Sources
  private var problems: Problems { loader.problems }

  func roomMinimum() -> RoomMinimum? {
    guard let form = loader.optionalForm("registers.yaml") else {
      return loader.parents.lazy.compactMap(\.roomMinimum).first
    }
    let rooms = form.optionalForm("property_rooms").flatMap(roomMinimum)
    form.finish()
    return rooms
  }

  private func roomMinimum(_ form: Form) -> RoomMinimum? {
    let cites = form.citations("cite", loader)
    if cites.isEmpty { form.missing("cite") }
    let since = form.day("since")
    let base = form.form("base").map(base)
    let steps = form.items("steps").compactMap { Form($0, problems) }.compactMap(step)
    let committee = form.optionalInteger("committee", in: 1...10_000)
    form.finish()
    for (one, next) in zip(steps, steps.dropFirst())
    where (one.upTo?.value ?? .max) >= (next.upTo?.value ?? .max) {
      form.report("steps", zh: "各档要从小到大，只有最后一档不封顶。", en: "steps must grow; only the last is open")
    }
    guard let (smallest, least) = base, let smallest, let least else { return nil }
    return RoomMinimum(
      cites: cites, basis: cites.map(basis).joined(separator: "、"), since: since,
      smallest: smallest, least: least, steps: steps, committee: committee.map(squareMetres))
  }

  private func base(_ form: Form) -> (CentiArea?, CentiArea?) {
    let base = (
      form.integer("up_to", in: 1...10_000_000).map(squareMetres),
      form.integer("at_least", in: 1...100_000).map(squareMetres)
    )
    form.finish()
    return base
  }

  private func step(_ form: Form) -> RoomMinimum.Step? {
    let upTo = form.optionalInteger("up_to", in: 1...10_000_000).map(squareMetres)
    let perMille = form.integer("per_mille", in: 1...1000)
    form.finish()
    return perMille.map { RoomMinimum.Step(upTo: upTo, perMille: $0) }
  }

  private func squareMetres(_ number: Int) -> CentiArea { CentiArea(Int64(number) * 100) }

  private func basis(_ cite: Citation) -> String {
    guard let law = sources.laws[cite.source], let article = sources.article(cite) else {
      return cite.description
    }
    return "\(law.title)第\(article.number)条（\(article.verified.words)）"
  }
}

extension Law.Verification {
  fileprivate var words: String {
    switch self {
    case .read: "读过文本，未与官方数据库核对"
    case .secondHand: "见于他人引用"
    case .unverified: "未核实"
    }
  }
}
