import Kernel
import Web

/// The docket of listings that may mean the same complex.
struct MergesPage: Page {
  static let template = "Registry/Pages/merges"

  let title: String
  let complexes: [Case]
  let isEmpty: Bool
  let older: String?
  let newer: String? = nil
  let shown: String

  struct Case: Sendable {
    let href: String
    let name: String
    let address: String
    let listings: [Further]
  }

  struct Further: Sendable {
    let id: String
    let name: String
    let source: String
    let row: Int
    let differences: [Difference]
    let isSame: Bool
  }

  struct Difference: Sendable {
    let field: String
    let label: String
    let here: String
    let written: String
    let canTake: Bool
    let isGap: Bool
  }

  init(
    pairs: [(Complex, [Listing])], counts: (complexes: Int, listings: Int), older: ID<Complex>?
  ) {
    title =
      counts.complexes == 0
      ? "没有同名记录要合并" : "\(counts.complexes) 个小区有 \(counts.listings) 条同名记录待合并"
    complexes = pairs.map { Case($0, $1) }
    isEmpty = pairs.isEmpty
    self.older = older.map { "/complexes/merge?after=\($0)" }
    shown = "本页 \(pairs.count) 个，共 \(counts.complexes) 个"
  }
}

extension MergesPage.Case {
  fileprivate init(_ complex: Complex, _ open: [Listing]) {
    href = "/complexes/\(complex.id)"
    name = complex.name
    address = complex.particulars.address ?? "地址未填"
    listings = open.map { listing in
      let differences = listing.differences(from: complex)
      return MergesPage.Further(
        id: listing.id.rawValue, name: listing.name, source: listing.source, row: listing.row,
        differences: differences.map {
          MergesPage.Difference(
            field: $0.field, label: $0.label, here: $0.here ?? "未填", written: $0.written,
            canTake: $0.canTake, isGap: $0.here == nil && !$0.isZero)
        }, isSame: differences.isEmpty)
    }
  }
}
