import Acts
import Imports
import Kernel
import Registry
import Storage

/// Gathers new rows and puts them in table by table, which is many times faster than one by one.
/// What the complexes have is looked up once.
struct UnitWriter {
  let origin: Origin
  /// Needed only where lines name owners.
  private let vault: Vault?
  private let tx: Transaction
  var homes: KnownHomes
  private var owners: [OwnerMarks: ID<Owner>] = [:]
  private var rows = UnitRows()
  private(set) var counts = TakeUnits.Counts()
  private(set) var added: [ID<Complex>: Int] = [:]
  /// Buildings and entrances that came only because units stand in them.
  private var shells: [ImportEffect] = []

  init(_ homes: KnownHomes, origin: Origin, vault: Vault? = nil, in tx: Transaction) {
    self.homes = homes
    self.origin = origin
    self.vault = vault
    self.tx = tx
  }

  @discardableResult
  mutating func add(_ line: UnitLine, to complex: Complex) throws -> Unit? {
    let building = try building(named: line.building, of: complex)
    let entrance = try line.entrance.map { try self.entrance(named: $0, of: building) }
    let keys = homes.keys(of: line.unit, line.entrance)
    guard homes.unit(keys.within, of: building) == nil else {
      counts.known += 1
      return nil
    }
    let unit = Unit(
      id: tx.newID(), region: complex.region, complex: complex.id, building: building.id,
      entrance: entrance?.id, enterprise: complex.enterprise, particulars: line.unit,
      origin: origin)
    homes.put(unit, as: keys.within)
    rows.add(unit, keys, at: tx.now)
    counts.added += 1
    added[complex.id, default: 0] += 1
    try add(line.owners, to: unit, of: complex)
    return unit
  }

  /// By the act that a person would use. What was gathered goes in before, and may be changed too.
  mutating func change(
    _ unit: Unit, as roomKey: String, to particulars: Unit.Particulars, why: String
  ) throws {
    try finish()
    _ = try tx.db.attempt {
      try ChangeUnit(
        unit.id, in: Region(unit.region.district), to: particulars, at: unit.entrance, why: why
      ).perform(on: unit, in: tx)
    }
    var changed = unit
    changed.particulars = particulars
    homes.put(changed, as: roomKey)
  }

  /// What came since one asked last, in the order in which it came.
  mutating func takeShells() -> [ImportEffect] {
    defer { shells = [] }
    return shells
  }

  mutating func finish() throws {
    for insertion in rows.insertions { try tx.db.run(insertion) }
    rows = UnitRows()
  }

  private mutating func building(named name: String, of complex: Complex) throws -> Building {
    if let known = homes.building(name, of: complex) { return known }
    var particulars = Building.Particulars()
    particulars.name = name
    let building = Building(
      id: tx.newID(), region: complex.region, complex: complex.id, enterprise: complex.enterprise,
      particulars: particulars, origin: origin)
    try tx.db.insert(building, at: tx.now)
    homes.add(building)
    shells.append(.added("building", building.id, digest: building.particulars.importDigest))
    return building
  }

  private mutating func entrance(named name: String, of building: Building) throws -> Entrance {
    if let known = homes.entrance(name, of: building) { return known }
    var particulars = Entrance.Particulars()
    particulars.name = name
    let entrance = Entrance(
      id: tx.newID(), region: building.region, building: building.id, complex: building.complex,
      enterprise: building.enterprise, particulars: particulars)
    try tx.db.insert(entrance)
    homes.add(entrance)
    shells.append(.added("entrance", entrance.id, digest: entrance.particulars.importDigest))
    return entrance
  }

  private mutating func add(
    _ lines: [OwnerLine], to unit: Unit, of complex: Complex
  ) throws {
    for (index, line) in lines.enumerated() {
      rows.add(
        Ownership(
          id: tx.newID(), region: complex.region, complex: complex.id, unit: unit.id,
          owner: try ownerID(line.owner, of: complex), share: line.share, isPrincipal: index == 0,
          since: line.since, until: nil), batch: origin.batch)
    }
  }

  /// Two rows mean the same person by number, or by name and phone; a name alone is somebody new.
  private mutating func ownerID(
    _ particulars: Owner.Particulars, of complex: Complex
  ) throws -> ID<Owner> {
    guard let vault else { throw CannotOpen() }
    let marks = vault.marks(of: particulars)
    let key = marks.telling
    if let key, let known = try owners[key] ?? tx.db.ownerID(marks, in: complex) { return known }
    let owner = Owner(
      id: tx.newID(), region: complex.region, complex: complex.id, particulars: particulars)
    rows.add(
      owner, sealed: vault.lock(particulars, of: owner.id, nonce: tx.newNonce()), marks,
      batch: origin.batch, at: tx.now)
    counts.owners += 1
    if let key { owners[key] = owner.id }
    return owner.id
  }
}

extension OwnerMarks {
  /// What tells somebody apart: the number, or else name and phone together.
  var telling: OwnerMarks? {
    if let identity { return OwnerMarks(name: "", phone: nil, identity: identity) }
    return phone.map { OwnerMarks(name: name, phone: $0, identity: nil) }
  }
}
