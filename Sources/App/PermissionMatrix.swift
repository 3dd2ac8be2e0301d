import Kernel
package import Organs

/// Who may do what, as one table. A row is a permission; a cross means that somebody in a post of
/// that column may do it, within the region of their organ (an enterprise: in its own matters).
///
/// This is the only place. Tests hold every route, act and look against it and try every cell.
package enum PermissionMatrix {
  static let text = """
    permission                  lead clerk office dept street comm ent cmte view sys sec audit door cmd
    organs.see                  x    x     x      x    x      x    x   x    x    x   x   x     .    x
    organs.ownAccount           x    x     x      x    x      x    x   x    x    x   x   x     .    .
    organs.seeAccounts          x    .     x      .    x      .    .   .    .    x   x   x     .    .
    organs.invite               x    .     x      .    x      .    .   .    .    x   .   .     .    x
    organs.appoint              x    .     x      .    x      .    .   .    .    .   x   .     .    x
    organs.addPost              x    .     x      .    .      .    .   .    .    x   .   .     .    x
    organs.addOrgan             .    x     .      .    .      .    .   .    .    x   .   .     .    x
    organs.suspendAccount       .    .     .      .    .      .    .   .    .    x   .   .     .    x
    organs.resetSecondFactor    .    .     .      .    .      .    .   .    .    .   x   .     .    x
    organs.revealPerson         x    .     x      .    x      .    .   .    .    .   .   .     .    .
    organs.seed                 .    .     .      .    .      .    .   .    .    .   .   .     .    x
    organs.comeIn               .    .     .      .    .      .    .   .    .    .   .   .     x    .
    record.read                 .    .     .      .    .      .    .   .    .    .   .   x     .    .
    registry.see                x    x     x      x    x      x    x   x    x    .   .   .     .    x
    registry.addComplex         .    x     .      .    x      .    .   .    .    .   .   .     .    x
    registry.changeComplex      .    x     .      .    x      x    .   .    .    .   .   .     .    x
    registry.assignComplex      x    x     .      .    .      .    .   .    .    .   .   .     .    x
    registry.mergeComplexes     .    x     .      .    .      .    .   .    .    .   .   .     .    x
    registry.decideMode         .    x     .      .    x      x    .   .    .    .   .   .     .    x
    registry.addEnterprise      .    x     .      .    .      .    .   .    .    .   .   .     .    x
    registry.changeEnterprise   .    x     .      .    .      .    x   .    .    .   .   .     .    x
    registry.appointManager     .    x     .      .    .      .    x   .    .    .   .   .     .    x
    registry.beginEngagement    .    x     .      .    x      .    .   .    .    .   .   .     .    x
    registry.endEngagement      .    x     .      .    x      .    .   .    .    .   .   .     .    x
    registry.addContract        .    x     .      .    x      .    x   .    .    .   .   .     .    x
    registry.changeContract     .    x     .      .    x      .    .   .    .    .   .   .     .    x
    registry.submitContract     .    .     .      .    .      .    x   .    .    .   .   .     .    x
    registry.fileContract       .    x     .      .    x      .    .   .    .    .   .   .     .    x
    registry.addHandover        .    x     .      .    .      .    .   .    .    .   .   .     .    x
    registry.changeHandover     .    x     .      .    .      .    .   .    .    .   .   .     .    x
    registry.import             .    x     .      .    .      .    .   .    .    .   .   .     .    x
    obligations.see             x    x     x      x    x      x    x   x    x    .   .   .     .    x
    obligations.recordFact      .    x     x      x    x      x    .   .    .    .   .   .     .    x
    obligations.correctFact     .    x     x      x    x      .    .   .    .    .   .   .     .    x
    obligations.withdrawFact    x    x     x      .    .      .    .   .    .    .   .   .     .    x
    obligations.rebuild         .    .     .      .    .      .    .   .    .    .   .   .     .    x
    obligations.rollDay         .    .     .      .    .      .    .   .    .    .   .   .     .    x
    demonstration.record        .    .     .      .    .      .    .   .    .    .   .   .     .    x
    demonstration.account       .    .     .      .    .      .    .   .    .    .   .   .     .    x
    bench.row                   .    .     .      .    .      .    .   .    .    .   .   .     .    x
    """

  /// Reads the table; a cell too few or a column that is no role is a mistake of ours.
  package static func read(_ text: String = text) throws -> RoleMatrix {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard let head = lines.first else { throw BadMatrix(line: "") }
    let roles = try head.dropFirst().map { name in
      guard let role = columns[name] else { throw BadMatrix(line: name) }
      return role
    }
    var permissions: [Role: Set<Permission>] = [:]
    for line in lines.dropFirst() {
      guard let name = line.first, line.count == head.count,
        line.dropFirst().allSatisfy({ $0 == "x" || $0 == "." })
      else { throw BadMatrix(line: line.joined(separator: " ")) }
      for (role, cell) in zip(roles, line.dropFirst()) where cell == "x" {
        permissions[role, default: []].insert(Permission(name))
      }
    }
    return RoleMatrix(permissions)
  }

  /// Every permission that has a row.
  static func rows(of text: String = text) -> [Permission] {
    text.split(separator: "\n").dropFirst().compactMap { line in
      line.split(separator: " ").first.map { Permission(String($0)) }
    }
  }

  private static let columns: [String: Role] = [
    "lead": .bureauLead, "clerk": .bureauClerk, "office": .groupOffice, "dept": .departmentClerk,
    "street": .streetClerk, "comm": .communityClerk, "ent": .enterpriseClerk,
    "cmte": .committee, "view": .viewer, "sys": .systemAdmin, "sec": .securityAdmin,
    "audit": .auditAdmin, "door": .door, "cmd": .command,
  ]
}

struct BadMatrix: Error, CustomStringConvertible {
  let line: String

  var description: String { "permission matrix: cannot read “\(line)”" }
}
