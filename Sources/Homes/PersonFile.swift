import Acts
import Civil
import FoundationEssentials
import Kernel
import Spreadsheet
import Storage

/// What is kept about one person, as it is handed out.
struct PersonFile: Codable, Sendable {
  let madeAt: String
  var entries: [Entry] = []
  var homes: [Home] = []
  var holds: [Hold] = []
  var uses: [Use] = []

  init(madeAt: String) {
    self.madeAt = madeAt
  }

  struct Entry: Codable, Sendable {
    let complex: String
    let kind: String
    let name: String
    let phone: String?
    let identity: String?
  }

  struct Home: Codable, Sendable {
    let complex: String
    let unit: String
    let share: String?
    let isPrincipal: Bool
    let since: String?
    let until: String?
  }

  struct Hold: Codable, Sendable {
    let why: String
    let placedOn: String
    let until: String?
    let isLifted: Bool
  }

  /// Who did what with it, and for which reason.
  struct Use: Codable, Sendable {
    let at: String
    let organ: String
    let what: String
    let why: String?
  }

  mutating func add(_ owner: Owner, in complex: String, _ db: any ReadConnection) throws {
    guard let person = owner.particulars else { return }
    entries.append(
      Entry(
        complex: complex, kind: person.kind.label, name: person.name, phone: person.phone,
        identity: person.identity))
    let ownerships = try db.ownerships(of: owner)
    let places = try db.unitPlaces(Set(ownerships.map(\.unit)), in: owner.region)
    homes += ownerships.map {
      Home(
        complex: complex, unit: places[$0.unit] ?? "", share: $0.share?.description,
        isPrincipal: $0.isPrincipal, since: $0.since?.description, until: $0.until?.description)
    }
    uses += try db.history(of: owner.id.reference, in: owner.region.district, limit: 1_000).map {
      Use(at: $0.at.minute, organ: $0.organ, what: $0.note, why: $0.why)
    }
  }

  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(self)
  }

  func write(workbook path: String) throws {
    let writer = try WorkbookWriter(path: path)
    try sheet("本人信息", ["小区", "类型", "姓名或名称", "电话", "证件号码"], writer, entries) {
      [$0.complex, $0.kind, $0.name, $0.phone, $0.identity]
    }
    try sheet("房屋", ["小区", "房屋", "份额", "首位业主", "取得", "转出"], writer, homes) {
      [$0.complex, $0.unit, $0.share, $0.isPrincipal ? "是" : "否", $0.since, $0.until]
    }
    try sheet("保全", ["原因", "从哪天起", "到哪天", "已解除"], writer, holds) {
      [$0.why, $0.placedOn, $0.until, $0.isLifted ? "是" : "否"]
    }
    try sheet("使用记录", ["时间", "单位", "做了什么", "理由"], writer, uses) {
      [$0.at, $0.organ, $0.what, $0.why]
    }
    try writer.close()
  }

  private func sheet<Line>(
    _ name: String, _ heading: [String], _ writer: WorkbookWriter, _ lines: [Line],
    _ cells: (Line) -> [String?]
  ) throws {
    try writer.begin(name, columns: heading.map { OutputColumn($0) })
    for line in lines { try writer.write(cells(line).map { .text($0 ?? "") }) }
  }
}
