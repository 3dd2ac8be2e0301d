package import Kernel

extension Permission {
  /// One's own place, and nobody else's.
  package static let ownPlace = Permission("shell.own")
  /// What every organ should hear of, as texts to be sent.
  package static let printDigests = Permission("shell.printDigests")
  package static let forgetDrafts = Permission("shell.forgetDrafts")
}
