package import Kernel

/// What may be done with buildings, units and their owners.
extension Permission {
  package static let seeHomes = Permission("homes.see")
  package static let changeHomes = Permission("homes.change")
  package static let seeOwners = Permission("homes.seeOwners")
  package static let findOwner = Permission("homes.findOwner")
  package static let changeOwners = Permission("homes.changeOwners")
  package static let takeOutOwners = Permission("homes.takeOutOwners")
  package static let answerPerson = Permission("homes.answerPerson")
}

extension Homes {
  /// Everything that may be done here.
  package static let permissions: [Permission] = [
    .seeHomes, .changeHomes, .seeOwners, .findOwner, .changeOwners, .takeOutOwners,
    .answerPerson,
  ]
}
