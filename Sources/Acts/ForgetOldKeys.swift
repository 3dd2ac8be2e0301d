import Civil
import Kernel
import Storage

extension JobHandler {
  /// Once an hour, away with the keys that have expired.
  package static func forgetOldKeys(in district: String) -> JobHandler {
    JobHandler(
      "idempotency.forget",
      as: Doer(id: ID(rawValue: "job"), name: "系统定时任务", grants: [])
    ) { _, desk, _ in
      let now = desk.now
      try await desk.database.write {
        try $0.forgetKeys(
          in: district, before: now.adding(seconds: -IdempotencyKey.lifetimeSeconds))
      }
      return now.adding(seconds: 3_600)
    }
  }
}
