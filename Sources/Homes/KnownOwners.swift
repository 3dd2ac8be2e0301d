import Kernel
import Registry
import Storage

/// Who owns the units that rows speak of and whom the complexes know already, looked up once for
/// all of them; what the rows add is remembered beside it.
struct KnownOwners {
  private var current: [ID<Unit>: [Ownership]] = [:]
  private var owners: [ID<Owner>: Owner] = [:]
  private var told: [Told: ID<Owner>] = [:]
  /// Those that came with the same table: co-owners of each other even where no share is said.
  private var ofThisTable: Set<ID<Ownership>> = []

  private struct Told: Hashable {
    let complex: ID<Complex>
    let marks: OwnerMarks
  }

  init(
    of units: Set<ID<Unit>>, marked marks: Set<OwnerMarks>, batch: String, in district: Region,
    _ vault: Vault, _ db: any ReadConnection
  ) throws {
    for (ownership, its) in try db.currentOwnerships(of: units, in: district) {
      current[ownership.unit, default: []].append(ownership)
      if its == batch { ofThisTable.insert(ownership.id) }
    }
    let marked = try db.markedOwners(marks, in: district)
    for found in marked { know(found.owner, of: found.complex, found.marks) }
    let named = Set(current.values.joined().map(\.owner)).union(marked.map(\.owner))
    owners = try db.owners(named, in: district, vault)
  }

  subscript(owner: ID<Owner>) -> Owner.Particulars? { owners[owner]?.particulars }

  func seal(on owner: ID<Owner>) -> String { owners[owner]?.seal ?? "" }

  func ownerships(of unit: Unit) -> [Ownership] { current[unit.id] ?? [] }

  /// The one who is meant: by the number, or by name and phone together unless two numbers say that
  /// they are two; on the same unit the name is enough.
  func owner(
    _ owner: Owner.Particulars, _ marks: OwnerMarks, of unit: Unit
  ) -> ID<Owner>? {
    for telling in marks.allTelling {
      let known = told[Told(complex: unit.complex, marks: telling)]
      if let known, self[known]?.mayBe(owner) ?? false { return known }
    }
    return ownerships(of: unit).map(\.owner).first {
      self[$0].map { $0.name == owner.name && $0.mayBe(owner) } ?? false
    }
  }

  /// Whether somebody may be put beside those who own the unit already.
  func mayJoin(_ share: Share?, _ unit: Unit) -> Bool {
    let here = ownerships(of: unit)
    return here.allSatisfy { ofThisTable.contains($0.id) }
      || (share != nil && here.allSatisfy { $0.share != nil })
  }

  mutating func add(_ owner: Owner, _ marks: OwnerMarks) {
    owners[owner.id] = owner
    know(owner.id, of: owner.complex, marks)
  }

  mutating func add(_ ownership: Ownership) {
    if ownership.isPrincipal { clearPrincipal(of: ownership.unit) }
    current[ownership.unit, default: []].append(ownership)
    ofThisTable.insert(ownership.id)
  }

  mutating func put(_ ownership: Ownership) {
    if ownership.isPrincipal { clearPrincipal(of: ownership.unit) }
    current[ownership.unit] = current[ownership.unit]?.map {
      $0.id == ownership.id ? ownership : $0
    }
  }

  private mutating func clearPrincipal(of unit: ID<Unit>) {
    for index in current[unit]?.indices ?? 0..<0 { current[unit]?[index].isPrincipal = false }
  }

  private mutating func know(_ owner: ID<Owner>, of complex: ID<Complex>, _ marks: OwnerMarks) {
    for telling in marks.allTelling { told[Told(complex: complex, marks: telling)] = owner }
  }
}

extension OwnerMarks {
  /// Everything that tells somebody apart, the surest first.
  fileprivate var allTelling: [OwnerMarks] {
    [
      identity.map { OwnerMarks(name: "", phone: nil, identity: $0) },
      phone.map { OwnerMarks(name: name, phone: $0, identity: nil) },
    ].compactMap { $0 }
  }
}

extension Owner.Particulars {
  /// Two different numbers are two persons.
  fileprivate func mayBe(_ other: Owner.Particulars) -> Bool {
    guard let mine = identity, let theirs = other.identity else { return true }
    return mine == theirs
  }
}
