package import Acts
import Civil
package import Kernel
package import Organs
package import Storage
package import Web

/// Holds the registers against each other and says what cannot both be true. Reads the registers'
/// tables, and writes none but its own.
package enum Checks {
  package static let migrations: [Migration] = CheckSchema.migrations

  package static let subjects = [
    SubjectWords(Finding.self, "名录核对结果"), SubjectWords(Check.self, "名录核对"),
  ]

  package static func addRoutes(to routes: Routes, desk: Desk, pages: Pages, list: CheckList) {
    CheckRoutes(desk: desk, pages: pages, list: list).add(to: routes)
    CheckApi(desk: desk, list: list).add(to: routes)
  }
}

extension JobHandler {
  /// Once a night, all the checks.
  package static func checkRegisters(_ list: CheckList, in district: Region) -> JobHandler {
    JobHandler(
      "checks.run",
      as: Doer(
        id: ID(rawValue: "job"), name: "系统定时任务", grants: [Grant(.runChecks, in: .region(district))])
    ) { _, desk, doer in
      _ = try await desk.perform(RunChecks(list.checks, of: list, in: district), as: doer)
      // Three in the morning: after the day's deadlines have been rolled, before anybody comes.
      return desk.now.day.adding(1).start.adding(seconds: 3 * 3_600)
    }
  }
}
