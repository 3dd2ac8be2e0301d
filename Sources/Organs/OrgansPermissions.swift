package import Kernel

/// What may be done with organs, people and accounts.
extension Permission {
  package static let seedOrgans = Permission("organs.seed")
  package static let seeOrgans = Permission("organs.see")
  package static let addOrgan = Permission("organs.addOrgan")
  package static let addPost = Permission("organs.addPost")
  package static let appoint = Permission("organs.appoint")
  package static let invite = Permission("organs.invite")
  package static let seeAccounts = Permission("organs.seeAccounts")
  package static let suspendAccount = Permission("organs.suspendAccount")
  package static let resetSecondFactor = Permission("organs.resetSecondFactor")
  package static let revealPerson = Permission("organs.revealPerson")
  package static let revealOwner = Permission("organs.revealOwner")
  package static let ownAccount = Permission("organs.ownAccount")
  package static let comeIn = Permission("organs.comeIn")
  package static let revokeToken = Permission("organs.revokeToken")
  package static let readRecord = Permission("record.read")
}
