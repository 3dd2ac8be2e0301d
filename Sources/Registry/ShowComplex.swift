import Acts
import Kernel
import Storage

/// Everything about one complex.
struct ShowComplex: Look {
  static let permission = Permission.seeRegistry

  let id: ID<Complex>
  let district: Region

  func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(id, in: district)
  }

  func answer(about complex: Complex, in sight: Sight) throws -> ComplexPage {
    let db = sight.db
    let engagements = try db.engagements(of: id, in: district)
    let contracts = try db.contracts(of: id, in: district)
    let handovers = try db.handovers(of: id, in: district)
    let codes =
      engagements.map(\.enterpriseCode) + contracts.map(\.enterpriseCode)
      + handovers.map(\.enterpriseCode)
    return ComplexPage(
      complex: complex, place: try PlaceNames(db, in: district).words(complex.region),
      engagements: engagements, managers: try db.managers(of: id, in: district),
      contracts: contracts, handovers: handovers,
      enterprises: try db.enterpriseNames(of: Set(codes), in: district),
      unclear: try db.unclear(of: id, in: district),
      listings: try db.listings(of: id, in: district),
      history: try db.history(of: id.reference, in: district.district), today: sight.today,
      may: { sight.doer.may($0, on: complex) })
  }
}
