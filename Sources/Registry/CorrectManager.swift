package import Acts
import Civil
package import Kernel
package import Storage

/// Corrects how a project manager is called or reached; somebody else is appointed anew.
package struct CorrectManager: Act {
  package static let permission = Permission.appointManager

  let id: ID<ProjectManager>
  let district: Region
  let name: String
  let phone: String?
  let why: String

  package init(
    _ id: ID<ProjectManager>, in district: Region, name: String, phone: String?, why: String
  ) {
    self.id = id
    self.district = district
    self.name = name
    self.phone = phone
    self.why = why
  }

  package func subject(in db: any ReadConnection) throws -> ProjectManager {
    try db.manager(id, in: district)
  }

  /// - Returns: the complex.
  package func perform(on manager: ProjectManager, in tx: Transaction) throws -> ID<Complex> {
    if name.isEmpty { throw ManagerRefusal.nameMissing }
    guard manager.name != name || manager.phone != phone else {
      throw ManagerRefusal.nothingChanged
    }
    try tx.db.rename(manager, to: name, phone: phone)
    let changes = [
      Change("manager", from: manager.name, to: name),
      Change("phone", from: manager.phone.map(Masked.phone), to: phone.map(Masked.phone)),
    ]
    tx.note(
      "更正项目负责人", about: manager.complex.reference,
      changes: changes.filter { $0.before != $0.after }, why: why)
    return manager.complex
  }
}
