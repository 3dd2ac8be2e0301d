package import Imports
package import Kernel
package import Storage

/// Finds the complex and the enterprise that a row of a contract or handover means: by code, else
/// by name. A name that fits none, or several, is a problem that names the nearest.
package struct PartyFinder {
  package enum Found<Thing> {
    case one(Thing)
    case problem(field: String, Message)
  }

  private let byCode: [String: Complex]
  private let byNorm: [String: [Complex]]
  private let enterprises: [String: Enterprise]
  private let enterprisesByNorm: [String: [Enterprise]]
  private let district: Region

  package init(_ rows: [RowReader], in district: Region, _ db: any ReadConnection) throws {
    self.district = district
    let complexes =
      try db.complexes(codes: Set(rows.compactMap { $0.text("complex_code") }), in: district)
    byCode = Dictionary(
      complexes.map { ($0.particulars.code ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let norms = Set(Set(rows.compactMap { $0.text("complex") }).map(Naming.normalised))
    byNorm = Dictionary(grouping: try db.complexes(norms: norms, in: district)) {
      Naming.normalised($0.name)
    }
    let found = try db.enterprises(
      codes: Set(rows.compactMap { $0.text("credit_code") }),
      norms: Set(Set(rows.compactMap { $0.text("enterprise") }).map(Naming.normalised)),
      in: district)
    enterprises = Dictionary(found.map { ($0.creditCode, $0) }, uniquingKeysWith: { $1 })
    enterprisesByNorm = Dictionary(grouping: found) { Naming.normalised($0.name) }
  }

  package func complex(_ row: RowReader, _ db: any ReadConnection) throws -> Found<Complex> {
    if let code = row.text("complex_code") {
      if let found = byCode[code] { return .one(found) }
      return .problem(
        field: "complex_code",
        Message(
          zh: "没有编码为 \(code) 的小区。请先导入小区，或核对编码。", en: "no complex has the code \(code)"))
    }
    guard let name = row.text("complex") else {
      return .problem(
        field: "complex", Message(zh: "没有写是哪个小区。", en: "names no complex"))
    }
    let found = byNorm[Naming.normalised(name)] ?? []
    if found.count == 1, let one = found.first { return .one(one) }
    if found.count > 1 {
      return .problem(
        field: "complex",
        Message(
          zh: "有 \(found.count) 个小区叫“\(name)”，请写小区编码。",
          en: "\(found.count) complexes are called \(name); give the code"))
    }
    let near = Nearness.best(name, of: try db.complexNames(like: name, in: district))
    return .problem(
      field: "complex",
      Message(
        zh: "没有登记过“\(name)”。\(near.map { "最接近的是“\($0)”，" } ?? "")请核对名称，或先登记小区。",
        en: "no complex is called \(name)\(near.map { "; the nearest is \($0)" } ?? "")"))
  }

  func enterprise(_ row: RowReader, _ db: any ReadConnection) throws -> Found<Enterprise> {
    if let code = row.text("credit_code") {
      if let found = enterprises[code] { return .one(found) }
      return .problem(
        field: "credit_code",
        Message(
          zh: "没有登记过代码为 \(code) 的企业。请先导入物业企业，或核对代码。",
          en: "no enterprise has the code \(code)"))
    }
    guard let name = row.text("enterprise") else {
      return .problem(
        field: "enterprise", Message(zh: "没有写是哪家企业。", en: "names no enterprise"))
    }
    let found = enterprisesByNorm[Naming.normalised(name)] ?? []
    if found.count == 1, let one = found.first { return .one(one) }
    let near = Nearness.best(name, of: try db.enterpriseNames(like: name, in: district))
    return .problem(
      field: "enterprise",
      Message(
        zh: "没有登记过“\(name)”。\(near.map { "最接近的是“\($0)”，" } ?? "")请核对名称，或先登记企业。",
        en: "no enterprise is called \(name)\(near.map { "; the nearest is \($0)" } ?? "")"))
  }
}
