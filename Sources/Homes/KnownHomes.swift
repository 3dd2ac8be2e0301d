import Kernel
import Registry
import Storage

/// The buildings, entrances and units that rows speak of, looked up once for all of them; what the
/// rows add is remembered beside it.
struct KnownHomes {
  private(set) var buildings: [Within<Complex>: Building] = [:]
  private(set) var entrances: [Within<Building>: Entrance] = [:]
  private var units: [Within<Building>: Unit] = [:]
  private var byNumber: [Within<Building>: [Unit]]?
  private var names = HomeNames()

  /// A norm is unique within what it stands in.
  struct Within<Place>: Hashable {
    let place: ID<Place>
    let norm: String
  }

  /// - Parameter names: for each complex the buildings that are named.
  init(_ names: [ID<Complex>: Set<String>], of complexes: [Complex], _ db: any ReadConnection)
    throws
  {
    guard let district = complexes.first.map({ Region($0.region.district) }) else { return }
    let named = Set(names.values.joined())
    let byID = Dictionary(complexes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let found = try db.buildings(
      called: Set(named.map { self.names.building($0).norm }), of: byID, in: district)
    for building in found { add(building) }
    let known = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for entrance in try db.entrances(of: known, in: district) { add(entrance) }
    for (key, unit) in try db.unitsByRoom(of: known, in: byID, district) {
      units[Within(place: unit.building, norm: key)] = unit
    }
  }

  mutating func building(_ name: String, of complex: Complex) -> Building? {
    buildings[Within(place: complex.id, norm: names.building(name).norm)]
  }

  mutating func entrance(_ name: String, of building: Building) -> Entrance? {
    entrances[Within(place: building.id, norm: names.entrance(name).norm)]
  }

  func unit(_ roomKey: String, of building: Building) -> Unit? {
    units[Within(place: building.id, norm: roomKey)]
  }

  /// The one unit of the building with this number, whichever entrance it is in.
  mutating func only(_ number: String, of building: Building) -> Unit? {
    let known =
      byNumber
      ?? Dictionary(grouping: units.values) {
        Within(place: $0.building, norm: HomeName(room: $0.number).norm)
      }
    byNumber = known
    let found = known[Within(place: building.id, norm: names.room(number).norm)] ?? []
    return found.count == 1 ? found.first : nil
  }

  mutating func add(_ building: Building) {
    buildings[Within(place: building.complex, norm: names.building(building.name).norm)] = building
  }

  mutating func add(_ entrance: Entrance) {
    entrances[Within(place: entrance.building, norm: names.entrance(entrance.name).norm)] = entrance
  }

  mutating func put(_ unit: Unit, as roomKey: String) {
    units[Within(place: unit.building, norm: roomKey)] = unit
  }

  /// How the register knows a room, entrances as they are named in tables.
  mutating func roomKey(_ number: String, _ entrance: String?) -> String {
    let room = names.room(number).norm
    return entrance.map { names.entrance($0).norm + "-" + room } ?? room
  }

  mutating func keys(of particulars: Unit.Particulars, _ entrance: String?) -> Unit.Keys {
    Unit.Keys(
      names.room(particulars.number), floor: particulars.floor,
      entrance: entrance.map { names.entrance($0) })
  }
}

/// The few names that tables repeat over and over, levelled once each.
struct HomeNames {
  private var buildings: [String: HomeName] = [:]
  private var entrances: [String: HomeName] = [:]
  private var rooms: [String: HomeName] = [:]

  mutating func building(_ name: String) -> HomeName {
    Self.kept(name, in: &buildings) { HomeName(building: $0) }
  }

  mutating func entrance(_ name: String) -> HomeName {
    Self.kept(name, in: &entrances) { HomeName(entrance: $0) }
  }

  mutating func room(_ name: String) -> HomeName {
    Self.kept(name, in: &rooms) { HomeName(room: $0) }
  }

  private static func kept(
    _ text: String, in known: inout [String: HomeName], _ read: (String) -> HomeName
  ) -> HomeName {
    if let name = known[text] { return name }
    let made = read(text)
    known[text] = made
    return made
  }
}
