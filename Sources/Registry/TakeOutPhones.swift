package import Acts
package import Imports
package import Kernel
package import Storage

extension Permission {
  package static let takeOutPhones = Permission("registry.takeOutPhones")
}

/// Says in the record that a register goes out with whole telephone numbers, and why; what goes
/// out, the caller writes.
package struct TakeOutPhones: Act {
  package static let permission = Permission.takeOutPhones

  let kind: ImportKind
  let district: Region
  let why: String

  /// - Returns: `nil` for registers that mask nothing.
  package init?(of name: String, in district: Region, why: String) {
    switch name {
    case StaffMember.path: kind = StaffMember.importKind(isWhole: true)
    case ImportKind.developers.name: kind = .developers(isWhole: true)
    default: return nil
    }
    self.district = district
    self.why = why
  }

  package func subject(in db: any ReadConnection) -> Region { district }

  /// - Returns: the register, whole.
  package func perform(on district: Region, in tx: Transaction) -> ImportKind {
    tx.note(
      "导出全部\(kind.label.zh)，电话没有遮住", about: ID<Region>(rawValue: district.code).reference,
      why: why)
    return kind
  }
}
