package import Kernel

/// What may be done with the registers.
extension Permission {
  package static let seeRegistry = Permission("registry.see")
  package static let addComplex = Permission("registry.addComplex")
  package static let changeComplex = Permission("registry.changeComplex")
  package static let assignComplex = Permission("registry.assignComplex")
  package static let decideMode = Permission("registry.decideMode")
  package static let mergeComplexes = Permission("registry.mergeComplexes")
  package static let addEnterprise = Permission("registry.addEnterprise")
  package static let changeEnterprise = Permission("registry.changeEnterprise")
  package static let appointManager = Permission("registry.appointManager")
  package static let beginEngagement = Permission("registry.beginEngagement")
  package static let endEngagement = Permission("registry.endEngagement")
  package static let addContract = Permission("registry.addContract")
  package static let changeContract = Permission("registry.changeContract")
  package static let submitContract = Permission("registry.submitContract")
  package static let fileContract = Permission("registry.fileContract")
  package static let addHandover = Permission("registry.addHandover")
  package static let changeHandover = Permission("registry.changeHandover")
  package static let keepRooms = Permission("registry.keepRooms")
  package static let keepFacilities = Permission("registry.keepFacilities")
  package static let keepStaff = Permission("registry.keepStaff")
  package static let keepFund = Permission("registry.keepFund")
  package static let findComplex = Permission("registry.findComplex")
}
