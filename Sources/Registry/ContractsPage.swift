import Civil
import Kernel
import Web

/// The list of contracts.
struct ContractsPage: Page {
  static let template = "Registry/Pages/contracts"

  let title: String
  let text: String
  let kinds: [EditPage.Option]
  let places: [EditPage.Option]
  let filings: [EditPage.Option]
  let enterprise: String?
  let rows: [Line]
  let isEmpty: Bool
  let isFiltered: Bool
  let shown: String
  let newer: String?
  let older: String?
  let mayImport: Bool

  struct Line: Sendable {
    let href: String
    let number: String
    let complex: String
    let enterprise: String
    let kind: String
    let signed: String
    let until: String
    let state: String
    let tag: String

    init(_ line: ContractLine) {
      href = "/contracts/\(line.id)"
      number = line.number
      complex = line.complex
      enterprise = line.enterprise
      kind = line.kind.label
      signed = line.signedOn.chinese
      until = line.toOn?.chinese ?? "未填"
      state =
        line.filedOn.map { "\($0.chinese)已备案" }
        ?? (line.submittedOn == nil ? "没有备案" : "已报来，等确认")
      tag = line.filedOn != nil ? "t-met" : line.submittedOn == nil ? "t-open" : "t-soon"
    }
  }

  init(
    filter: ContractFilter, lines: [ContractLine], total: Int, unfiled: Int,
    places: [(value: String, label: String)], older: ID<Contract>?, isFirst: Bool,
    mayImport: Bool
  ) {
    isFiltered = filter != ContractFilter()
    title =
      filter.filing == nil ? "\(total) 份合同，\(unfiled) 份没有备案" : "找到 \(total) 份合同"
    text = filter.text
    kinds = Self.options(
      "不限", Contract.Kind.allCases.map { ($0.rawValue, $0.label) }, filter.kind?.rawValue)
    self.places = Self.options("所有街道", places, filter.place?.code)
    filings = Self.options(
      "不限", [("no", "没有备案"), ("waiting", "已报来，等确认"), ("yes", "已备案")], filter.filing)
    enterprise = filter.enterprise
    rows = lines.map(Line.init)
    isEmpty = lines.isEmpty
    self.mayImport = mayImport
    shown = "本页 \(lines.count) 份，共 \(total) 份"
    newer = isFirst ? nil : filter.address()
    self.older = older.map { filter.address(after: $0) }
  }

  private static func options(
    _ any: String, _ all: [(value: String, label: String)], _ chosen: String?
  ) -> [EditPage.Option] {
    ([("", any)] + all).map {
      EditPage.Option(value: $0.0, label: $0.1, selected: $0.0 == chosen ?? "")
    }
  }
}
