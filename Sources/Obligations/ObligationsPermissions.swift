package import Kernel

/// What may be done with obligations.
extension Permission {
  package static let keepBoundary = Permission("obligations.keepBoundary")
  package static let seeObligations = Permission("obligations.see")
  package static let recordFact = Permission("obligations.recordFact")
  package static let correctFact = Permission("obligations.correctFact")
  package static let withdrawFact = Permission("obligations.withdrawFact")
  package static let rebuildDeterminations = Permission("obligations.rebuild")
  package static let rollDay = Permission("obligations.rollDay")
}
