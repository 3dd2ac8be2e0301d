package import Kernel

/// What may be done with addresses that hear of what happens.
extension Permission {
  package static let seeHooks = Permission("hooks.see")
  static let keepHooks = Permission("hooks.keep")
  static let sendHooks = Permission("hooks.send")
}
