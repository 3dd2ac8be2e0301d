package import Acts
import Civil
import Kernel
import Storage

extension JobHandler {
  /// Once a day, away with drafts that nobody came back for.
  package static func forgetDrafts(in district: String, after days: Int) -> JobHandler {
    JobHandler(
      "drafts.forget", as: Doer(id: ID(rawValue: "job"), name: "系统定时任务", grants: [])
    ) { _, desk, _ in
      let now = desk.now
      let act = ForgetDrafts(
        district: Region(district), before: now.adding(seconds: -Int64(days) * 86_400))
      try await desk.perform(act, as: act.clock)
      return now.adding(seconds: 86_400)
    }
  }
}

/// Time itself throws away what nobody came back for.
struct ForgetDrafts: Act {
  static let permission = Permission.forgetDrafts

  let district: Region
  let before: Instant

  var clock: Doer {
    Doer(
      id: ID(rawValue: "job"), name: "系统定时任务",
      grants: [Grant(.forgetDrafts, in: .region(district))])
  }

  func subject(in db: any ReadConnection) -> Region { district }

  func perform(on district: Region, in tx: Transaction) throws {
    try tx.db.forgetDrafts(in: district.district, before: before)
    try tx.db.forgetNotices(
      in: district.district, before: tx.now.adding(seconds: -Notice.keptDays * 86_400))
    tx.staysPrivate()
  }
}
