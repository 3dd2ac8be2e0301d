import Acts
import App
import Civil
import Foundation
import Kernel
import Obligations
import Organs
import Registry
import Storage
import Tables

extension Benchmark {
  /// The search on top of every page over a million obligations and the registers behind them, as
  /// somebody types: short beginnings, initials, codes, and words that stand nowhere.
  static let search = Benchmark(name: "search") {
    let district = try await DutyDistrict(
      contracts: Self.size("GONGZHI_BENCH_OBLIGATIONS", 1_000_000))
    defer { district.remove() }
    _ = try await district.rebuild(on: DutyDistrict.today)
    let code = DutyDistrict.district.district
    try await district.database.write { db in
      try db.run(RegisterRows.enterprises(150, in: code))
      try db.run(RegisterRows.complexes(600, in: code))
      try db.run(RegisterRows.contracts(0..<5_000, of: 600, in: code))
    }
    let times = try await SearchTrial(district).times().sorted()
    return [
      Figure(
        what: "搜一次，\(times.count) 次的中位数", value: times[times.count / 2], unit: "毫秒",
        limit: .atMost(30)),
      Figure(
        what: "搜一次，百分之九十五在", value: times[times.count * 95 / 100], unit: "毫秒内",
        limit: .atMost(30)),
    ]
  }
}

private struct SearchTrial {
  private static let typed = [
    "翠", "翠园", "翠园12", "cy", "cy1", "l", "HT-12", "HT-4999", "9141151000", "滨河599期", "合同", "物业",
    "没有这个名字", "zzz", "演示路", "备案",
  ]

  private let desk: Desk
  private let finders: [any Finder]

  init(_ district: DutyDistrict) {
    desk = district.desk(on: DutyDistrict.today)
    finders =
      Registry.finders + [PersonFinder(), OrganFinder()]
      + Obligations.finders(under: district.rules)
  }

  /// In milliseconds, each text many times.
  func times() async throws -> [Double] {
    let scope = Scope.region(DutyDistrict.district)
    let doer = Doer(
      id: ID(rawValue: "bench"), name: "经办", organ: "housing",
      grants: [
        Grant(.search, in: scope), Grant(.seeRegistry, in: scope),
        Grant(.seeObligations, in: scope),
        Grant(.seeAccounts, in: scope), Grant(.seeOrgans, in: scope),
      ])
    let clock = ContinuousClock()
    var times: [Double] = []
    for round in 0..<21 {
      for text in Self.typed {
        let look = FindEverything(finders, within: scope, text, limit: 4)
        let start = clock.now
        _ = try await desk.answer(look, for: doer)
        if round > 0 { times.append((clock.now - start) / .milliseconds(1)) }
      }
    }
    return times
  }
}
