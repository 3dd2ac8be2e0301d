package import Kernel

extension Permission {
  /// One's own place, and nobody else's.
  package static let ownPlace = Permission("shell.own")
}
