import Acts
import Kernel
import Storage

/// One thing of the registers, for programs.
struct Fetch<Subject: Regional & Sendable>: Look {
  static var permission: Permission { .seeRegistry }

  let find: @Sendable (any ReadConnection) throws -> Subject

  func subject(in db: any ReadConnection) throws -> Subject { try find(db) }
  func answer(about subject: Subject, in sight: Sight) -> Subject { subject }
}
