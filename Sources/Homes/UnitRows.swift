import Civil
import Imports
import Kernel
import Registry
import Storage

/// New units, owners and ownerships as rows for one call each.
struct UnitRows {
  private var units: [[Value]] = []
  private var owners: [[Value]] = []
  private var ownerships: [[Value]] = []

  mutating func add(_ unit: Unit, _ keys: Unit.Keys, at now: Instant) {
    let particulars = unit.particulars
    units.append([
      .text(unit.region.district), unit.id.sqlValue, unit.region.sqlValue, unit.complex.sqlValue,
      unit.building.sqlValue, unit.entrance.sqlValue,
      .text(keys.room), .text(keys.within), .text(keys.order),
      .text(particulars.number), particulars.floor.sqlValue, .text(particulars.kind.rawValue),
      .text(particulars.status.rawValue), particulars.area.map { .integer($0.value) } ?? .null,
      particulars.estateNumber.sqlValue, particulars.localNumber.sqlValue,
      .text(unit.origin.source), unit.origin.batch.sqlValue, now.sqlValue,
    ])
  }

  mutating func add(
    _ owner: Owner, sealed: String, _ marks: OwnerMarks, batch: ID<ImportBatch>?, at now: Instant
  ) {
    owners.append([
      .text(owner.region.district), owner.id.sqlValue, owner.region.sqlValue,
      owner.complex.sqlValue, .text((owner.particulars?.kind ?? .person).rawValue), .text(sealed),
      .text(marks.name), marks.phone.sqlValue, marks.identity.sqlValue, batch.sqlValue,
      now.sqlValue,
    ])
  }

  mutating func add(_ ownership: Ownership, batch: ID<ImportBatch>?) {
    ownerships.append([
      .text(ownership.region.district), ownership.id.sqlValue, ownership.region.sqlValue,
      ownership.complex.sqlValue, ownership.unit.sqlValue, ownership.owner.sqlValue,
      (ownership.share?.part).sqlValue, (ownership.share?.whole).sqlValue,
      .bool(ownership.isPrincipal), ownership.since.sqlValue, batch.sqlValue,
    ])
  }

  /// What is pointed to before what points.
  var insertions: [Insertion] {
    let all = [
      Insertion(into: "unit", Self.unitColumns, units),
      Insertion(into: "owner", Self.ownerColumns, owners),
      Insertion(into: "ownership", Self.ownershipColumns, ownerships),
    ]
    return all.filter { !$0.rows.isEmpty }
  }

  private static let unitColumns = [
    "district", "id", "region", "complex_id", "building_id", "entrance_id", "room", "room_key",
    "order_key", "number", "floor", "kind", "status", "area", "estate_number", "local_number",
    "source", "batch_id", "added_at",
  ]
  private static let ownerColumns = [
    "district", "id", "region", "complex_id", "kind", "sealed", "name_mark", "phone_mark",
    "identity_mark", "batch_id", "added_at",
  ]
  private static let ownershipColumns = [
    "district", "id", "region", "complex_id", "unit_id", "owner_id", "share_part", "share_whole",
    "is_principal", "since_on", "batch_id",
  ]
}

extension Optional where Wrapped: SQLConvertible {
  fileprivate var sqlValue: Value { self?.sqlValue ?? .null }
}
