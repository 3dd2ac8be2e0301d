import Acts
import App
import Civil
import Facts
import Foundation
import Kernel
import Obligations
import Rulebook
import Storage
import StorageSQLite

/// A district on disk with a great many contracts, for measuring; gone when it is done with.
struct DutyDistrict: Sendable {
  static let district = Region("411502")
  static let today: Day = "2026-10-10"

  let folder: String
  let database: any Database
  let rules: Obligations.WorkingRules

  init(contracts count: Int) async throws {
    folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    database = try SQLiteDatabase(path: folder + "/bench.sqlite")
    rules = Obligations.WorkingRules(
      book: try Book.load(directory: Self.book), calendar: .china)
    try await database.migrate(App.migrations)
    for start in stride(from: 0, to: count, by: 20_000) {
      let part = (start..<min(start + 20_000, count)).map(Self.contract)
      try await database.write { db in try db.insert(part) }
    }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The desk of that district on a day.
  func desk(on day: Day) -> Desk {
    Desk(database: database, reactions: [], surroundings: surroundings(on: day))
  }

  /// A clock that stands still at noon, and a real die.
  func surroundings(on day: Day) -> Surroundings {
    Surroundings(
      now: { Instant(milliseconds: Int64(day.number) * 86_400_000 + 4 * 3_600_000) },
      random: Surroundings.real.random)
  }

  func rebuild(on day: Day) async throws -> RebuildOutcome {
    try await desk(on: day).perform(
      RebuildDeterminations(Self.district, under: rules),
      as: Obligations.keeper(of: Self.district))
  }

  private static var book: String {
    ProcessInfo.processInfo.environment["GONGZHI_RULEBOOK"] ?? "rulebooks/shihe"
  }

  /// One contract of three years, four in five of them filed, some late.
  private static func contract(_ number: Int) -> FactBatch {
    let signed: Day = "2024-01-01"
    let mix = (number &* 2_654_435_761) % 1_000
    let on = signed.adding(number % 1_010)
    let street = 1 + number % 9
    let code = "4115020\(street < 10 ? "0" : "")\(street)000"
    let enterprise = "914115\(String(100_000_000_000 + number % 150))"
    let subject = [
      "contract": "c-\(10_000_000 + number)", "complex": "x-\(number % 600)",
      "enterprise": enterprise,
    ]
    func fact(_ kind: String, _ day: Day) -> Fact {
      Fact(
        id: "\(10_000_000 + number)-\(kind == "contract.signed" ? "s" : "f")", kind: kind,
        subject: subject, on: day,
        knownAt: Instant(milliseconds: Int64(day.number) * 86_400_000), by: enterprise,
        attributes: ["contract.type": .text("assembly"), "complex.street": .text(code)])
    }
    var facts = [fact("contract.signed", on)]
    let filed = on.adding(mix % 25)
    if mix < 800, filed <= today { facts.append(fact("contract.filed", filed)) }
    return FactBatch(
      facts, in: Region("411502/00\(street)/00\(number % 7)"), enterprise: enterprise)
  }
}
