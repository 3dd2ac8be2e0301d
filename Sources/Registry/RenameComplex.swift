package import Acts
package import Civil
package import Kernel
package import Storage

/// Gives a complex another name. The old one is kept with its last day, and still finds it.
package struct RenameComplex: Act {
  package static let permission = Permission.renameComplex

  let id: ID<Complex>
  let district: Region
  let name: String
  let day: Day
  let why: String

  package init(_ id: ID<Complex>, in district: Region, to name: String, on day: Day, why: String) {
    self.id = id
    self.district = district
    self.name = name
    self.day = day
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(id, in: district)
  }

  package func perform(on complex: Complex, in tx: Transaction) throws {
    guard name != complex.name else { throw ComplexRefusal.nothingChanged }
    guard day <= tx.today else { throw ItemRefusal.inFuture(field: "on", tx.today) }
    var former = FormerName()
    (former.formerName, former.until, former.ground) = (complex.name, day, why)
    try tx.db.add(former, at: complex, as: tx.newID())
    let renamed = complex.called(name, formerly: complex.name)
    try tx.db.update(renamed)
    tx.note(
      "自 \(day) 更名为“\(name)”", about: id.reference,
      changes: complex.particulars.changes(to: renamed.particulars).map(Change.init), why: why)
  }
}

extension Complex {
  /// With another name, found by the old ones as well.
  func called(_ name: String, formerly old: String...) -> Complex {
    var renamed = self
    renamed.particulars.name = name
    let known = (particulars.formerNames ?? "").split(separator: "、").map(String.init)
    let names = known + old.filter { !known.contains($0) && $0 != name }
    renamed.particulars.formerNames = names.isEmpty ? nil : names.joined(separator: "、")
    return renamed
  }
}
