public import Kernel

/// A draw as it is published for everybody to repeat: the pool, the announcement, where the chance
/// came from, and who inspects.
public struct DrawFile: Sendable {
  public let draw: Draw
  public let assignments: [Inspectors.Assignment]
  /// What this file leaves unproved. People decide what they make of it.
  public let doubts: [Message]

  public init(_ bytes: [UInt8]) throws(InputFault) {
    let object = try Written(try WrittenJSON.read(bytes)).object()
    try object.allow([
      "pool", "announcement", "beaconSignature", "secret", "reveals", "digits", "inspectors",
    ])
    let pool = try Self.pool(try object.require("pool"))
    let announcement = try Self.announcement(try object.require("announcement"))
    let reader = ChanceReader(object, announcement)
    let chance = try reader.chance()
    draw = try Self.draw(pool, announcement, chance, try object.require("announcement"))
    assignments = try Self.assignments(object["inspectors"], draw)
    doubts = reader.doubts(about: chance) + Self.shortages(assignments, object["inspectors"])
  }

  private static func pool(_ written: Written) throws(InputFault) -> Pool {
    try Pool(try written.text(atMost: 1 << 28), line: written.json.line, member: "pool")
  }

  private static func announcement(_ written: Written) throws(InputFault) -> Announcement {
    try Announcement(
      try written.text(atMost: 1 << 20), line: written.json.line, member: "announcement")
  }

  private static func draw(
    _ pool: Pool, _ announcement: Announcement, _ chance: Chance, _ written: Written
  ) throws(InputFault) -> Draw {
    do {
      return try Draw(pool: pool, announcement: announcement, chance: chance)
    } catch {
      throw InputFault(
        line: written.json.line, member: "announcement.pool",
        zh: "公告里的名单摘要不是这份名单的（这份名单是 \(error.hash)）。名单或公告被换过。",
        en: "is not the hash of this pool, which is \(error.hash)")
    }
  }

  private static func assignments(
    _ written: Written?, _ draw: Draw
  ) throws(InputFault) -> [Inspectors.Assignment] {
    guard let written else { return [] }
    let inspectors = try Inspectors(written, for: draw)
    return inspectors.assign(to: draw.chosen, seed: draw.seed)
  }

  private static func shortages(
    _ assignments: [Inspectors.Assignment], _ written: Written?
  ) -> [Message] {
    let wanted = (try? written?.object().require("perObject").number(1...100)) ?? 0
    return assignments.filter { $0.people.count < wanted }.map {
      Message(
        zh: "\($0.object) 只抽到 \($0.people.count) 名检查人员：其余的要回避，或任务已满。",
        en: "\($0.object) has only \($0.people.count) inspectors: the others are recused or full")
    }
  }
}
