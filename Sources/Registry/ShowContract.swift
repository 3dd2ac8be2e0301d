import Acts
import Kernel
import Storage

/// Everything about one contract.
struct ShowContract: Look {
  static let permission = Permission.seeRegistry

  let id: ID<Contract>
  let district: Region
  let list: ContentList
  let holdings: Holdings

  func subject(in db: any ReadConnection) throws -> Contract {
    try db.contract(id, in: district)
  }

  func answer(about contract: Contract, in sight: Sight) throws -> ContractPage {
    ContractPage(
      contract: contract, complex: try sight.db.complex(contract.complex, in: district),
      enterprise: try sight.db.enterprise(contract.enterpriseCode, in: district),
      history: try sight.db.history(of: id.reference, in: district.district),
      list: list, standings: try FieldStandings(of: id, holdings, in: district, sight),
      may: { sight.doer.may($0, on: contract) })
  }
}
