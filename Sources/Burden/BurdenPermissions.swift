package import Kernel

/// What may be done with the meter of the burden.
extension Permission {
  package static let seeBurden = Permission("burden.see")
}
