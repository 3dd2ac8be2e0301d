import Acts
import Civil
import Kernel
import Web

/// The page of one complex.
struct ComplexPage: Page {
  static let template = "Registry/Pages/complex"

  let title: String
  let id: String
  let name: String
  let place: String
  let isUnassigned: Bool
  let mode: String
  let groups: [Group]
  let confirm: FieldsToConfirm?
  let unclear: [Unreadable]
  let services: [Service]
  let openService: String?
  let manager: String?
  let correctManager: String?
  let contracts: [Line]
  let handovers: [Line]
  let sections: [ItemSection]
  let merges: [Merge]
  let developer: Link?
  let listings: Int?
  let history: [HistoryLine]
  let mayChange: Bool
  let mayAssign: Bool
  let mayRename: Bool
  let mayJoin: Bool
  let mayEngage: Bool
  let mayAppoint: Bool
  let mayDecide: Bool
  let mayContract: Bool
  let mayHandOver: Bool

  struct Group: Sendable {
    let heading: String
    let facts: SaidFields
  }

  struct Unreadable: Sendable {
    let label: String
    let written: String
    let reason: String
  }

  struct Service: Sendable {
    let href: String
    let enterprise: String
    let mode: String
    let detail: String
    let state: String
    let tag: String
  }

  struct Link: Sendable {
    let href: String
    let name: String
  }

  struct Line: Sendable {
    let href: String
    let name: String
    let detail: String
    let state: String
    let tag: String
  }

  init(
    complex: Complex, place: String, engagements: [Engagement], managers: [ProjectManager],
    contracts: [Contract], handovers: [Handover], enterprises: [String: String],
    sections: [ItemSection],
    merges: [Merge], developer: Link?, unclear: [Unclear], listings: [Listing],
    history: [RecordEntry], standings: FieldStandings, today: Day,
    may: (Permission) -> Bool
  ) {
    id = complex.id.rawValue
    name = complex.name
    self.place = place
    isUnassigned = complex.isUnassigned
    mode = complex.mode?.label ?? "管理方式未核实"
    let now = engagements.first { $0.covers(today) }
    title = Self.sentence(complex, now, enterprises)
    groups = Self.groups(of: complex.particulars, standings)
    confirm = FieldsToConfirm(
      complex, id: complex.id.rawValue, standings, may: may(.confirmFields))
    let labels = Complex.Particulars.labels
    self.unclear = unclear.map {
      Unreadable(label: labels[$0.field], written: $0.written, reason: $0.reason)
    }
    services = engagements.map { Service($0, enterprises, today) }
    openService = engagements.first { $0.until == nil || $0.covers(today) }?.id.rawValue
    manager = managers.first { $0.until == nil }.map {
      "\($0.name)（\($0.from.chinese)起）" + ($0.phone.map { "，电话 \($0)" } ?? "")
    }
    correctManager = managers.first { $0.until == nil && may(.appointManager) }.map {
      "/managers/\($0.id)/change"
    }
    self.contracts = contracts.map { Line($0, enterprises) }
    self.handovers = handovers.map { Line($0, enterprises) }
    self.sections = sections
    self.merges = merges
    self.developer = developer
    mayRename = may(.renameComplex)
    mayJoin = may(.joinComplexes)
    let open = listings.count { $0.state == .open }
    self.listings = open > 0 && may(.mergeComplexes) ? open : nil
    self.history = history.map { HistoryLine($0, labels: labels) }
    mayChange = may(.changeComplex)
    mayAssign = may(.assignComplex)
    mayEngage = may(.beginEngagement)
    mayAppoint = may(.appointManager)
    mayDecide = may(.decideMode)
    mayContract = may(.addContract)
    mayHandOver = may(.addHandover)
  }

  /// The answer of the page.
  private static func sentence(
    _ complex: Complex, _ now: Engagement?, _ enterprises: [String: String]
  ) -> String {
    if let now {
      let name = enterprises[now.enterpriseCode] ?? now.enterpriseCode
      return "“\(complex.name)”由\(name)服务"
    }
    switch complex.mode {
    case .professional: return "“\(complex.name)”是专业物业服务，企业待登记"
    case .trusteeship: return "“\(complex.name)”由社区托管"
    case .selfManaged: return "“\(complex.name)”由居民自管"
    case .some(.none): return "“\(complex.name)”无人管理"
    case nil: return "“\(complex.name)”由谁管理，还没有核实"
    }
  }

  private static func groups(
    of particulars: Complex.Particulars, _ standings: FieldStandings
  ) -> [Group] {
    [
      ("基本情况", Complex.Particulars.identity), ("位置", Complex.Particulars.place),
      ("规模", Complex.Particulars.building), ("管理", Complex.Particulars.management),
      ("认定", Complex.Particulars.findings),
    ].map { heading, fields in
      Group(heading: heading, facts: SaidFields(fields, of: particulars, standing: standings))
    }
  }
}
