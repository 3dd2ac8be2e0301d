package import Acts
package import Kernel
package import Storage

/// Corrects or completes what the register says about a complex.
package struct ChangeComplex: Act {
  package static let permission = Permission.changeComplex

  let id: ID<Complex>
  let district: Region
  let particulars: Complex.Particulars
  let why: String?
  let seen: Seen

  package init(
    _ id: ID<Complex>, in district: Region, to particulars: Complex.Particulars, why: String?,
    seen: Seen = .nothing
  ) {
    self.id = id
    self.district = district
    self.particulars = particulars
    self.why = why
    self.seen = seen
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(id, in: district)
  }

  /// - Returns: what others had changed meanwhile, and is kept.
  @discardableResult
  package func perform(on complex: Complex, in tx: Transaction) throws -> [String] {
    let (particulars, kept) = try complex.particulars.joined(with: particulars, seen: seen)
    try particulars.check()
    let changes = complex.particulars.changes(to: particulars)
    guard !changes.isEmpty else { throw ComplexRefusal.nothingChanged }
    if let code = particulars.code, let holder = try tx.db.complex(code: code, in: district),
      holder.id != id
    {
      throw ComplexRefusal.codeTaken(code, by: holder.name)
    }
    var changed = complex
    changed.particulars = particulars
    try tx.db.update(changed)
    try tx.db.clear(changes.map(\.field.key), of: id, in: district)
    tx.note(
      "修改小区资料", about: id.reference, changes: changes.map(Change.init), why: why)
    return kept
  }
}
