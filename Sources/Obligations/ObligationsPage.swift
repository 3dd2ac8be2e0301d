import Civil
import Kernel
import Rulebook
import Tables
import Web

/// The list of obligations, ready to print.
struct ObligationsPage: Page {
  static let template = "Obligations/Pages/obligations"
  static let mostGroups = 200

  let title: String
  let lead: String
  let rehearsal: Bool
  let problems: [String]
  let tabs: String
  let filter: String
  let groupLinks: String
  let rows: String
  let isEmpty: Bool
  let groups: [Group]
  let isGathered: Bool
  let groupHead: String
  let heads: [String]
  let shown: String
  let newer: String?
  let older: String?
  /// For those who may take lists out.
  private(set) var files: [FileLink] = []
  let paper: String
  private(set) var kept: KeptForms?

  struct FileLink: Sendable {
    let href: String
    let label: String
  }

  struct Group: Sendable {
    let name: String
    let href: String
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let label: String
    let number: String
    let href: String?
  }

  init(
    look: ListObligations, head: ListHead, found: ObligationsFound,
    groups: [(tally: ObligationTally, name: String)], count: FoundCount, names: Names, today: Day
  ) {
    let filter = look.filter
    let links = ListLinks(filter: filter, grouping: look.grouping)
    title = head.title
    lead = Self.lead(filter, names: names, book: look.desk.rules.book)
    rehearsal = look.desk.rules.isRehearsal
    problems = look.problems
    (tabs, groupLinks, self.filter) = (head.tabs, head.groupings, head.filter)
    rows = look.desk.printer.rows(found.obligations, names: names, on: today).string
    isGathered = look.grouping != nil
    isEmpty = isGathered ? groups.isEmpty : found.obligations.isEmpty
    self.groups =
      look.grouping.map { grouping in
        groups.map { links.group($0.tally, name: $0.name, by: grouping) }
      } ?? []
    groupHead = look.grouping?.words ?? ""
    heads = self.groups.first?.cells.map(\.label) ?? []
    shown =
      isGathered
      ? "\(groups.count) 组" : "本页 \(found.obligations.count) 件，共 \(count.words) 件"
    newer = found.newer.map { links.page(from: $0) }
    older = found.older.map { links.page(from: $0) }
    paper = head.paper
  }

  /// Adds what depends on who is asking: the files they may take out, the views they keep.
  func with(_ kept: KeptForms?, mayTakeOut: Bool, _ filter: ObligationFilter) -> ObligationsPage {
    var page = self
    page.kept = kept
    if mayTakeOut {
      page.files = FileFormat.allCases.map { format in
        FileLink(
          href: Address("/obligations" + format.rawValue, filter.query).description,
          label: format.label)
      }
    }
    return page
  }

  /// What the list was narrowed to, in words.
  static func lead(_ filter: ObligationFilter, names: Names, book: Book) -> String {
    var parts: [String] = []
    if let organ = filter.organ {
      parts.append("\(names.organ(organ) ?? organ)（\(filter.role.words)）")
    }
    if let street = filter.street { parts.append(names.organ(street.code) ?? street.code) }
    if let community = filter.community { parts.append("社区 \(community.code)") }
    if let complex = filter.complex { parts.append(names.complex(complex) ?? complex) }
    if let enterprise = filter.enterprise { parts.append(names.organ(enterprise) ?? enterprise) }
    if let rule = filter.rule { parts.append(names.rule(rule)) }
    if let measure = filter.measure { parts.append(book.name(ofMeasure: measure)) }
    if filter.hasRange {
      parts.append(
        "到期日 \(filter.dueFrom?.description ?? "…") 至 \(filter.dueTo?.description ?? "…")")
    }
    if let text = filter.text { parts.append("名称含“\(text)”") }
    return parts.joined(separator: " · ")
  }
}
