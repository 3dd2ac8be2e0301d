package import Acts
package import Kernel
package import Storage

/// Puts a complex into the register.
package struct AddComplex: Act {
  package static let permission = Permission.addComplex

  let region: Region
  let particulars: Complex.Particulars
  let mode: ServiceMode?
  let origin: Origin

  package init(
    in region: Region, _ particulars: Complex.Particulars, mode: ServiceMode? = nil,
    origin: Origin = .manual
  ) {
    self.region = region
    self.particulars = particulars
    self.mode = mode
    self.origin = origin
  }

  package func subject(in db: any ReadConnection) -> Region { region }

  package func perform(on region: Region, in tx: Transaction) throws -> ID<Complex> {
    try particulars.check()
    if let code = particulars.code, let holder = try tx.db.complex(code: code, in: region) {
      throw ComplexRefusal.codeTaken(code, by: holder.name)
    }
    let complex = Complex(
      id: tx.newID(), region: region, enterprise: nil, mode: mode, particulars: particulars,
      origin: origin)
    try tx.db.insert(complex, at: tx.now)
    tx.note(
      "登记小区“\(complex.name)”", about: complex.id.reference,
      changes: particulars.asNew
        + [Change("mode", from: nil, to: mode?.label)].filter { $0.after != nil })
    return complex.id
  }
}
