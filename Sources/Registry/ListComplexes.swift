import Acts
import Kernel
import Storage

/// A page of the complexes that somebody may see.
struct ListComplexes: Look {
  static let permission = Permission.seeRegistry
  static let size = 50

  let scope: Scope
  let filter: ComplexFilter
  let cursor: ComplexFilter.Cursor?

  func subject(in db: any ReadConnection) -> Scope { scope }

  func answer(about scope: Scope, in sight: Sight) throws -> ComplexesPage {
    let district = Region(scope.region.district)
    // One more than fits says whether there is another page.
    let found = try sight.db.complexes(
      filter, within: scope, from: cursor, limit: Self.size + 1)
    let lines = trimmed(found)
    let enterprises = try sight.db.enterpriseNames(
      of: Set(lines.compactMap(\.enterprise)), in: district)
    var unassigned = ComplexFilter()
    unassigned.isUnassigned = true
    return ComplexesPage(
      filter: filter, lines: lines, total: try sight.db.count(filter, within: scope),
      unassigned: sight.doer.may(.assignComplex, on: district)
        ? try sight.db.count(unassigned, within: scope) : 0,
      toMerge: sight.doer.may(.mergeComplexes, on: district)
        ? try sight.db.mergeCounts(in: district).complexes : 0,
      places: try PlaceNames(sight.db, in: district), enterprises: enterprises, scope: scope,
      elsewhere: try elsewhere(district, sight), newer: newer(lines, found),
      older: older(lines, found),
      mayAdd: sight.doer.may(.addComplex, on: district),
      mayImport: sight.doer.may(.importRegistry, on: district))
  }

  /// The search on top of every page leads here; what it finds in the other lists is one step away.
  private func elsewhere(_ district: Region, _ sight: Sight) throws -> [ComplexesPage.Elsewhere] {
    let text = filter.text
    guard !text.isEmpty, cursor == nil else { return [] }
    var contracts = ContractFilter()
    contracts.text = text
    return [
      ComplexesPage.Elsewhere(
        count: try sight.db.enterpriseCount(
          in: district, matching: text, of: scope.enterprises),
        of: "家物业企业", at: Address("/enterprises", given: [("q", text)]).description),
      ComplexesPage.Elsewhere(
        count: try sight.db.count(contracts, within: scope), of: "份合同",
        at: contracts.address()),
    ].compactMap { $0 }
  }

  private func trimmed(_ found: [ComplexLine]) -> [ComplexLine] {
    if case .before = cursor { return found.suffix(Self.size) }
    return Array(found.prefix(Self.size))
  }

  private func newer(_ lines: [ComplexLine], _ found: [ComplexLine]) -> String? {
    guard let first = lines.first, let cursor else { return nil }
    if case .before = cursor, found.count <= Self.size { return nil }
    return filter.address(.before(first.id))
  }

  private func older(_ lines: [ComplexLine], _ found: [ComplexLine]) -> String? {
    guard let last = lines.last else { return nil }
    if case .before = cursor { return filter.address(.after(last.id)) }
    return found.count > Self.size ? filter.address(.after(last.id)) : nil
  }
}
