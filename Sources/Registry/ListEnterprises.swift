import Acts
import Kernel
import Storage

/// A page of enterprises.
struct ListEnterprises: Look {
  static let permission = Permission.seeRegistry
  static let size = 50

  let scope: Scope
  let text: String
  let after: String?

  /// Enterprises belong to the whole district; who sees one street sees all that may serve there.
  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> EnterprisesPage {
    let district = Region(scope.region.district)
    let found = try sight.db.enterprises(
      in: district, matching: text, of: scope.enterprises, after: after, limit: Self.size + 1)
    let lines = Array(found.prefix(Self.size))
    return EnterprisesPage(
      text: text, lines: lines,
      served: try sight.db.complexCounts(of: lines.map(\.creditCode), in: district),
      total: try sight.db.enterpriseCount(in: district, matching: text, of: scope.enterprises),
      older: found.count > Self.size ? lines.last?.creditCode : nil, isFirst: after == nil,
      mayAdd: sight.doer.may(.addEnterprise, on: district),
      mayImport: sight.doer.may(.importRegistry, on: district))
  }
}
