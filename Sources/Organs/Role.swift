package import Kernel

/// What kind of work a post is for. What each may do stands in the permission matrix.
package enum Role: String, Sendable, CaseIterable {
  case bureauLead, bureauClerk, groupOffice, departmentClerk, streetClerk, communityClerk
  case enterpriseClerk, committee, viewer
  case systemAdmin, securityAdmin, auditAdmin
  /// Not for people: the one who opens the door, and the command line.
  case door, command

  package static let forPeople = allCases.filter { $0 != .door && $0 != .command }

  package var title: String {
    switch self {
    case .bureauLead: "住建局负责人"
    case .bureauClerk: "住建局经办"
    case .groupOffice: "领导小组办公室"
    case .departmentClerk: "部门经办"
    case .streetClerk: "街道物业办"
    case .communityClerk: "社区经办"
    case .enterpriseClerk: "企业经办"
    case .committee: "业委会（物管会）"
    case .viewer: "只看"
    case .systemAdmin: "系统管理员"
    case .securityAdmin: "安全管理员"
    case .auditAdmin: "审计管理员"
    case .door: "门卫"
    case .command: "命令行"
    }
  }

  /// The three administrators watch each other: nobody is two of them.
  package var isAdministrator: Bool {
    switch self {
    case .systemAdmin, .securityAdmin, .auditAdmin: true
    default: false
    }
  }
}

extension Role {
  /// Somebody of the government or of a community, whose account decides about others. Enterprises
  /// and committees act for themselves alone.
  var isOfficial: Bool {
    switch self {
    case .enterpriseClerk, .committee, .door, .command: false
    default: true
    }
  }
}

/// What each role may do. Read from one table, `App.permissionMatrix`.
package struct RoleMatrix: Sendable {
  package let permissions: [Role: Set<Permission>]

  package init(_ permissions: [Role: Set<Permission>]) {
    self.permissions = permissions
  }

  package func grants(of role: Role, in scope: Scope) -> Set<Grant> {
    Set((permissions[role] ?? []).map { Grant($0, in: scope) })
  }

  /// Who asks whether somebody may come in.
  package func doorkeeper(of district: Region) -> Doer {
    Doer(
      id: ID(rawValue: "door"), name: "登录", grants: grants(of: .door, in: .region(district)))
  }

  /// Whoever sits at the machine itself.
  package func command(in district: Region) -> Doer {
    Doer(
      id: ID(rawValue: "command"), name: "命令行",
      grants: grants(of: .command, in: .region(district)))
  }
}
