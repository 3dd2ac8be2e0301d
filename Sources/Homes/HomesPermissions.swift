package import Kernel

/// What may be done with buildings, units and their owners.
extension Permission {
  package static let seeHomes = Permission("homes.see")
  package static let changeHomes = Permission("homes.change")
}

extension Homes {
  /// Everything that may be done here.
  package static let permissions: [Permission] = [.seeHomes, .changeHomes]
}
