package import Acts
import Civil
import Kernel
import Storage

extension JobHandler {
  /// Once an hour, away with the uploaded tables that nobody has taken.
  package static func forgetUploads(in spool: ImportSpool) -> JobHandler {
    JobHandler(
      "import.forget", as: Doer(id: ID(rawValue: "job"), name: "系统定时任务", grants: [])
    ) { _, desk, _ in
      let now = desk.now
      spool.forget(at: now)
      return now.adding(seconds: 3_600)
    }
  }
}
