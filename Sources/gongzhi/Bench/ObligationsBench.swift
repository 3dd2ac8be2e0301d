import Civil
import Foundation
import Kernel
import Obligations

extension Benchmark {
  /// A million stored obligations worked out again from their facts and written back.
  static let obligations = Benchmark(name: "obligations") {
    let count = Self.size("GONGZHI_BENCH_OBLIGATIONS", 1_000_000)
    let district = try await DutyDistrict(contracts: count)
    defer { district.remove() }
    let share = Double(count) / 1_000_000
    let clock = ContinuousClock()
    var figures: [Figure] = []
    func measure(_ what: String, on day: String, atMost limit: Double) async throws {
      guard let day = Day(day) else { return }
      let start = clock.now
      let outcome = try await district.rebuild(on: day)
      let seconds = (clock.now - start) / .seconds(1)
      figures.append(
        Figure(
          what: "\(what)（\(outcome.total) 件，写回 \(outcome.changed) 件）", value: seconds,
          unit: "秒", limit: .atMost(limit * share)))
    }
    try await measure("从空表推算并写入", on: "2026-10-10", atMost: 120)
    try await measure("同一天再推算", on: "2026-10-10", atMost: 10)
    try await measure("一天后再推算", on: "2026-10-11", atMost: 10)
    try await measure("一个月后再推算", on: "2026-11-10", atMost: 10)
    return figures
  }

  /// How many to measure with; fewer where a machine is slow or shared.
  static func size(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
  }
}
