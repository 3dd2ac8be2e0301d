package import Kernel

/// What may be done with the checks over the registers.
extension Permission {
  package static let seeChecks = Permission("checks.see")
  package static let runChecks = Permission("checks.run")
  package static let settleFinding = Permission("checks.settle")
}
