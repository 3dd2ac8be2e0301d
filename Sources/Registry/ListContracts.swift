import Acts
import Kernel
import Storage

/// A page of contracts.
struct ListContracts: Look {
  static let permission = Permission.seeRegistry
  static let size = 50

  let scope: Scope
  let filter: ContractFilter
  let after: ID<Contract>?

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> ContractsPage {
    let district = Region(scope.region.district)
    let found = try sight.db.contracts(filter, within: scope, from: after, limit: Self.size + 1)
    let lines = Array(found.prefix(Self.size))
    var open = filter
    open.isFiled = false
    return ContractsPage(
      filter: filter, lines: lines, total: try sight.db.count(filter, within: scope),
      unfiled: try sight.db.count(open, within: scope),
      places: try PlaceNames(sight.db, in: district).streets(under: scope.region),
      older: found.count > Self.size ? lines.last?.id : nil, isFirst: after == nil,
      mayImport: sight.doer.may(.importRegistry, on: district))
  }
}
