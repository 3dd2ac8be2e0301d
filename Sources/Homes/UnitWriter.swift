import Acts
import Kernel
import Registry
import Storage

/// Gathers the rows of one complex and puts them in table by table, which is many times faster than
/// one by one. What the complex has is looked up once.
struct UnitWriter {
  private let complex: Complex
  private let origin: Origin
  private let vault: Vault
  private let tx: Transaction
  private var buildings: [String: Building]
  private var entrances: [ID<Building>: [String: Entrance]] = [:]
  private var rooms: [ID<Building>: Set<String>] = [:]
  private var owners: [OwnerMarks: ID<Owner>] = [:]
  private var rows = UnitRows()
  private(set) var counts = TakeUnits.Counts()

  init(_ complex: Complex, origin: Origin, vault: Vault, in tx: Transaction) throws {
    self.complex = complex
    self.origin = origin
    self.vault = vault
    self.tx = tx
    buildings = Dictionary(
      try tx.db.buildings(of: complex).map { (HomeName(building: $0.name).norm, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func add(_ line: UnitLine) throws {
    let building = try building(named: line.building)
    let entrance = try line.entrance.map { try self.entrance(named: $0, of: building) }
    let key = Unit.roomKey(line.unit.number, in: entrance)
    guard rooms[building.id, default: []].insert(key).inserted else {
      counts.known += 1
      return
    }
    let unit = Unit(
      id: tx.newID(), region: complex.region, complex: complex.id, building: building.id,
      entrance: entrance?.id, enterprise: complex.enterprise, particulars: line.unit,
      origin: origin)
    rows.add(unit, key, Unit.orderKey(line.unit, in: entrance), at: tx.now)
    counts.added += 1
    for (index, owner) in line.owners.enumerated() {
      rows.add(
        Ownership(
          id: tx.newID(), region: complex.region, complex: complex.id, unit: unit.id,
          owner: try ownerID(owner.owner), share: owner.share, isPrincipal: index == 0,
          since: owner.since, until: nil))
    }
  }

  mutating func finish() throws {
    for insertion in rows.insertions { try tx.db.run(insertion) }
    rows = UnitRows()
  }

  private mutating func building(named name: String) throws -> Building {
    let norm = HomeName(building: name).norm
    if let known = buildings[norm] {
      if rooms[known.id] == nil { try look(into: known) }
      return known
    }
    var particulars = Building.Particulars()
    particulars.name = name
    let building = Building(
      id: tx.newID(), region: complex.region, complex: complex.id, enterprise: complex.enterprise,
      particulars: particulars, origin: origin)
    try tx.db.insert(building, at: tx.now)
    buildings[norm] = building
    rooms[building.id] = []
    return building
  }

  private mutating func look(into building: Building) throws {
    rooms[building.id] = try tx.db.roomKeys(of: building)
    entrances[building.id] = Dictionary(
      try tx.db.entrances(of: building).map { (HomeName(entrance: $0.name).norm, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func entrance(named name: String, of building: Building) throws -> Entrance {
    let norm = HomeName(entrance: name).norm
    if let known = entrances[building.id]?[norm] { return known }
    var particulars = Entrance.Particulars()
    particulars.name = name
    let entrance = Entrance(
      id: tx.newID(), region: complex.region, building: building.id, complex: complex.id,
      enterprise: complex.enterprise, particulars: particulars)
    try tx.db.insert(entrance)
    entrances[building.id, default: [:]][norm] = entrance
    return entrance
  }

  /// Two rows mean the same person by number, or by name and phone; a name alone is somebody new.
  private mutating func ownerID(_ particulars: Owner.Particulars) throws -> ID<Owner> {
    let marks = vault.marks(of: particulars)
    let key = OwnerMarks(
      name: marks.identity == nil ? marks.name : "",
      phone: marks.identity == nil ? marks.phone : nil, identity: marks.identity)
    let isKnown = marks.identity != nil || marks.phone != nil
    if isKnown, let known = try owners[key] ?? tx.db.ownerID(marks, in: complex) { return known }
    let owner = Owner(
      id: tx.newID(), region: complex.region, complex: complex.id, particulars: particulars)
    rows.add(
      owner, sealed: vault.lock(particulars, of: owner.id, nonce: tx.newNonce()), marks,
      at: tx.now)
    counts.owners += 1
    if isKnown { owners[key] = owner.id }
    return owner.id
  }
}
