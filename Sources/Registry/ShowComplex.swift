import Acts
import Civil
import Kernel
import Rulebook
import Storage

/// Everything about one complex.
struct ShowComplex: Look {
  static let permission = Permission.seeRegistry

  let id: ID<Complex>
  let district: Region
  let minimum: RoomMinimum?
  let holdings: Holdings

  func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(try db.presentComplex(id, in: district), in: district)
  }

  func answer(about complex: Complex, in sight: Sight) throws -> ComplexPage {
    let db = sight.db
    let id = complex.id
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
      sections: try sections(of: complex, in: sight),
      merges: try merges(into: complex, in: sight), developer: try developer(of: complex, db),
      unclear: try db.unclear(of: id, in: district),
      listings: try db.listings(of: id, in: district),
      history: try db.history(of: id.reference, in: district.district),
      standings: try FieldStandings(of: id, holdings, in: district, sight), today: sight.today,
      may: { sight.doer.may($0, on: complex) })
  }

  private func merges(into complex: Complex, in sight: Sight) throws -> [ComplexPage.Merge] {
    let mayUndo = sight.doer.may(.joinComplexes, on: complex)
    return try sight.db.merges(into: complex.id, in: district).enumerated().map { place, merge in
      ComplexPage.Merge(
        words: "“\(merge.goneName)”已并入“\(complex.name)”（\(merge.on.chinese)，依据：\(merge.why)）",
        undo: mayUndo && place == 0 && merge.version == complex.version
          ? "/merges/\(merge.id)/undo" : nil)
    }
  }

  private func developer(of complex: Complex, _ db: any ReadConnection) throws
    -> ComplexPage.Link?
  {
    guard let name = complex.particulars.developer,
      let developer = try db.developer(called: name, in: district)
    else { return nil }
    return ComplexPage.Link(href: "/developers/\(developer.id)", name: developer.name)
  }

  private func sections(of complex: Complex, in sight: Sight) throws -> [ItemSection] {
    let id = complex.id
    let rooms = try sight.db.held(PropertyRoom.self, of: id, in: district)
    var first = section(rooms, complex, sight)
    if let minimum {
      first.verdict = RoomCount(of: complex.particulars, rooms: rooms, minimum).sentences
    }
    return [first] + [
      section(try sight.db.held(Facility.self, of: id, in: district), complex, sight),
      section(try sight.db.held(StaffMember.self, of: id, in: district), complex, sight),
      section(try sight.db.held(FundBalance.self, of: id, in: district), complex, sight),
      section(try sight.db.held(ModeDecision.self, of: id, in: district), complex, sight),
      section(try sight.db.held(FormerName.self, of: id, in: district), complex, sight),
      section(try sight.db.held(ComplexFinding.self, of: id, in: district), complex, sight),
    ]
  }

  private func section<Item>(_ all: [Held<Item>], _ complex: Complex, _ sight: Sight)
    -> ItemSection
  {
    ItemSection(
      all, of: complex.id, mayAdd: sight.doer.may(Item.keeping, on: complex), on: sight.today)
  }
}
