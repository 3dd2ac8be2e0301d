package import Acts
import Civil
package import Kernel
package import Storage

/// Puts one complex into another: what it had goes over, its name and address lead there.
package struct MergeComplexes: Act {
  package static let permission = Permission.joinComplexes

  let gone: ID<Complex>
  let kept: ID<Complex>
  let district: Region
  let why: String
  let parts: ComplexParts

  package init(
    _ gone: ID<Complex>, into kept: ID<Complex>, in district: Region, why: String,
    parts: ComplexParts = ComplexParts()
  ) {
    self.gone = gone
    self.kept = kept
    self.district = district
    self.why = why
    self.parts = parts
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(gone, in: district)
  }

  package func perform(on source: Complex, in tx: Transaction) throws -> ID<Complex> {
    guard gone != kept else { throw MergeRefusal.itself }
    let target = try tx.db.complex(kept, in: district)
    let moved = try ComplexMove(to: target, parts, in: tx).everything(of: source)
    try tx.db.putAway(source, into: kept)
    let known = try rename(target, after: source, in: tx)
    let merge = ComplexMerge(
      id: tx.newID(), gone: gone, goneName: source.name, kept: kept, on: tx.today, why: why,
      version: known.version)
    try tx.db.insert(merge, rows: moved, in: district)
    tx.note("并入“\(target.name)”", about: gone.reference, why: why)
    tx.note("“\(source.name)”并入本小区", about: kept.reference, why: why)
    return kept
  }

  /// Whoever looks for the old name finds it.
  private func rename(_ target: Complex, after source: Complex, in tx: Transaction) throws
    -> Complex
  {
    var known = target.called(target.name, formerly: source.name)
    known.enterprise = target.enterprise ?? source.enterprise
    known.mode = target.mode ?? source.mode
    try tx.db.update(known)
    return known
  }
}

/// Takes a merge back while nothing has been built on it.
package struct UndoMerge: Act {
  package static let permission = Permission.joinComplexes

  let id: ID<ComplexMerge>
  let district: Region
  let parts: ComplexParts

  package init(_ id: ID<ComplexMerge>, in district: Region, parts: ComplexParts = ComplexParts()) {
    self.id = id
    self.district = district
    self.parts = parts
  }

  package func subject(in db: any ReadConnection) throws -> Complex {
    try db.complex(try db.merge(id, in: district).kept, in: district)
  }

  /// - Returns: the complex that is there again.
  package func perform(on kept: Complex, in tx: Transaction) throws -> ID<Complex> {
    let merge = try tx.db.merge(id, in: district)
    guard try tx.db.merges(into: kept.id, in: district).first?.id == id else {
      throw MergeRefusal.notNewest
    }
    guard kept.version == merge.version else { throw MergeRefusal.builtUpon }
    let back = try tx.db.takeBack(merge.gone, in: district, at: tx.now)
    let rows = try tx.db.movedRows(of: id, in: district)
    try ComplexMove(to: back, parts, in: tx).these(rows, from: kept)
    try tx.db.reopen(managers: rows["project_manager"] ?? [], endedOn: merge.on, in: district)
    try forget(merge.goneName, kept, in: tx)
    try tx.db.undo(merge, on: tx.today, in: district)
    tx.note("撤销并入，重新单列", about: merge.gone.reference)
    tx.note("撤销“\(merge.goneName)”的并入", about: kept.id.reference)
    return merge.gone
  }

  /// The one that stays is called and served again as it was.
  private func forget(_ name: String, _ kept: Complex, in tx: Transaction) throws {
    var alone = kept
    let names = (kept.particulars.formerNames ?? "").split(separator: "、").map(String.init)
    let others = names.filter { $0 != name }
    alone.particulars.formerNames = others.isEmpty ? nil : others.joined(separator: "、")
    alone.enterprise = try tx.db.lastEngagement(of: kept.id, in: district)?.enterpriseCode
    try tx.db.update(alone)
  }
}
