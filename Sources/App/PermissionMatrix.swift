import Kernel
package import Organs

/// Who may do what, as one table. A row is a permission; a cross means that somebody in a post of
/// that column may do it, within the region of their organ (an enterprise: in its own matters). The
/// title is what people read instead of the permission's name.
///
/// This is the only place. Tests hold every route, act and look against it and try every cell.
package enum PermissionMatrix {
  static let text = """
    permission                  lead clerk office dept street comm ent cmte view sys sec audit door cmd  title
    organs.see                  x    x     x      x    x      x    x   x    x    x   x   x     .    x    查看机构
    organs.ownAccount           x    x     x      x    x      x    x   x    x    x   x   x     .    .    管自己的账号
    organs.seeAccounts          x    .     x      .    x      .    .   .    .    x   x   x     .    .    查看账号
    organs.invite               x    .     x      .    x      .    .   .    .    x   .   .     .    x    邀请开通账号
    organs.appoint              x    .     x      .    x      .    .   .    .    .   x   .     .    x    安排岗位
    organs.addPost              x    .     x      .    .      .    .   .    .    x   .   .     .    x    新设岗位
    organs.addOrgan             .    x     .      .    .      .    .   .    .    x   .   .     .    x    新设机构
    organs.suspendAccount       .    .     .      .    .      .    .   .    .    x   .   .     .    x    停用、恢复账号
    organs.resetSecondFactor    .    .     .      .    .      .    .   .    .    .   x   .     .    x    解除动态码
    organs.revokeToken          .    .     .      .    .      .    .   .    .    x   x   .     .    x    作废他人令牌
    organs.revealPerson         x    .     x      .    x      .    .   .    .    .   .   .     .    .    查看电话全号
    organs.revealOwner          x    x     x      .    x      x    .   .    .    .   .   .     .    .    查看业主全文
    organs.seed                 .    .     .      .    .      .    .   .    .    .   .   .     .    x    按手册设立机构
    organs.comeIn               .    .     .      .    .      .    .   .    .    .   .   .     x    .    登录、开通
    record.read                 .    .     .      .    .      .    .   .    .    .   .   x     .    .    查看操作记录
    tables.takeOut              x    x     x      x    x      x    x   x    x    x   x   x     .    .    导出列表
    tables.keepViews            x    x     x      x    x      x    x   x    x    x   x   x     .    .    选列、存视图
    tables.search               x    x     x      x    x      x    x   x    x    x   x   x     .    .    搜索
    registry.see                x    x     x      x    x      x    x   x    x    .   .   .     .    x    查看名录
    registry.addComplex         .    x     .      .    x      .    .   .    .    .   .   .     .    x    登记小区
    registry.changeComplex      .    x     .      .    x      x    .   .    .    .   .   .     .    x    修改小区
    registry.assignComplex      x    x     .      .    .      .    .   .    .    .   .   .     .    x    定街道
    registry.mergeComplexes     .    x     .      .    .      .    .   .    .    .   .   .     .    x    核对同名小区
    registry.decideMode         .    x     .      .    x      x    .   .    .    .   .   .     .    x    确定管理方式
    registry.addEnterprise      .    x     .      .    .      .    .   .    .    .   .   .     .    x    登记企业
    registry.changeEnterprise   .    x     .      .    .      .    x   .    .    .   .   .     .    x    修改企业
    registry.appointManager     .    x     .      .    .      .    x   .    .    .   .   .     .    x    登记项目负责人
    registry.beginEngagement    .    x     .      .    x      .    .   .    .    .   .   .     .    x    登记进驻
    registry.endEngagement      .    x     .      .    x      .    .   .    .    .   .   .     .    x    登记退出
    registry.addContract        .    x     .      .    x      .    x   .    .    .   .   .     .    x    登记合同
    registry.changeContract     .    x     .      .    x      .    .   .    .    .   .   .     .    x    修改合同
    registry.submitContract     .    .     .      .    .      .    x   .    .    .   .   .     .    x    报送合同
    registry.fileContract       .    x     .      .    x      .    .   .    .    .   .   .     .    x    合同备案
    registry.addHandover        .    x     .      .    .      .    .   .    .    .   .   .     .    x    登记承接查验
    registry.changeHandover     .    x     .      .    .      .    .   .    .    .   .   .     .    x    修改承接查验
    registry.keepRooms          .    x     .      .    x      x    .   .    .    .   .   .     .    x    登记物业用房
    registry.keepFacilities     .    x     .      .    x      x    x   .    .    .   .   .     .    x    登记共用设施
    registry.keepStaff          .    x     .      .    x      .    x   .    .    .   .   .     .    x    登记在岗人员
    registry.keepFund           .    x     .      .    .      .    .   .    .    .   .   .     .    x    登记维修资金余额
    registry.findComplex        .    x     .      .    x      .    .   .    .    .   .   .     .    x    认定老旧、三无小区
    registry.renameComplex      .    x     .      .    x      .    .   .    .    .   .   .     .    x    小区更名
    registry.joinComplexes      .    x     .      .    .      .    .   .    .    .   .   .     .    x    合并、拆分小区
    registry.keepDevelopers     .    x     .      .    .      .    .   .    .    .   .   .     .    x    登记建设单位
    registry.confirm            .    x     .      x    x      x    x   .    .    .   .   .     .    x    确认仍然正确
    checks.see                  x    x     x      x    x      x    .   .    x    .   .   .     .    x    查看名录核对
    checks.run                  .    x     x      .    .      .    .   .    .    .   .   .     .    x    重新核对名录
    checks.settle               .    x     .      .    x      .    .   .    .    .   .   .     .    x    注明核实无误
    burden.see                  x    x     x      x    x      x    x   .    x    .   .   .     .    x    查看填报负担
    registry.import             .    x     .      .    .      .    .   .    .    .   .   .     .    x    导入名录
    registry.takeOutPhones      .    .     .      .    .      .    .   .    .    .   .   .     .    x    导出联系电话全文
    homes.see                   x    x     x      x    x      x    x   x    x    .   .   .     .    x    查看楼栋房屋
    homes.change                .    x     .      .    x      x    .   .    .    .   .   .     .    x    登记、修改楼栋房屋
    homes.seeOwners             x    x     x      .    x      x    .   x    .    .   .   .     .    x    查看业主（遮住一部分）
    homes.findOwner             x    x     x      .    x      x    .   .    .    .   .   .     .    .    查找业主
    homes.changeOwners          .    x     .      .    x      x    .   .    .    .   .   .     .    x    登记、变更业主
    homes.takeOutOwners         .    .     .      .    .      .    .   .    .    .   .   .     .    x    导出业主全文
    homes.answerPerson          .    x     .      .    .      .    .   .    .    .   .   .     .    x    办理个人信息请求
    imports.keepProfiles        .    x     .      .    .      .    .   .    .    .   .   .     .    x    保存列对应方案
    imports.undo                .    x     .      .    .      .    .   .    .    .   .   .     .    x    撤销导入
    obligations.see             x    x     x      x    x      x    x   x    x    .   .   .     .    x    查看义务
    obligations.recordFact      .    x     x      x    x      x    .   .    .    .   .   .     .    x    登记事实
    obligations.correctFact     .    x     x      x    x      .    .   .    .    .   .   .     .    x    更正事实
    obligations.withdrawFact    x    x     x      .    .      .    .   .    .    .   .   .     .    x    撤回事实
    obligations.rebuild         .    .     .      .    .      .    .   .    .    .   .   .     .    x    重新推算
    obligations.keepBoundary    .    .     .      .    .      .    .   .    .    .   .   .     .    x    导入区界
    obligations.rollDay         .    .     .      .    .      .    .   .    .    .   .   .     .    x    每日推算
    evidence.see                x    x     x      x    x      x    x   x    x    x   x   x     .    x    查看存证账本
    evidence.open               x    x     x      .    x      x    .   .    .    .   .   x     .    .    查看存证内容
    evidence.forget             x    .     .      .    .      .    .   .    .    .   .   .     .    x    删去存证内容
    evidence.seal               .    .     .      .    .      .    .   .    .    .   .   .     .    x    给账本签名
    hooks.see                   x    x     x      .    x      .    x   .    .    x   x   x     .    .    查看消息推送
    hooks.keep                  .    x     .      .    x      .    x   .    .    .   .   .     .    .    设立、管理消息推送
    hooks.send                  .    .     .      .    .      .    .   .    .    .   .   .     .    x    发出推送
    shell.own                   x    x     x      x    x      x    x   x    x    x   x   x     .    .    管自己的界面
    shell.printDigests          .    .     .      .    .      .    .   .    .    .   .   .     .    x    印出每日摘要
    shell.forgetDrafts          .    .     .      .    .      .    .   .    .    .   .   .     .    x    清掉旧草稿、旧通知
    demonstration.record        .    .     .      .    .      .    .   .    .    .   .   .     .    x    补记演示事实
    demonstration.account       .    .     .      .    .      .    .   .    .    .   .   .     .    x    开通演示账号
    bench.row                   .    .     .      .    .      .    .   .    .    .   .   .     .    x    测速
    """

  /// Reads the table; a cell too few or a column that is no role is a mistake of ours.
  package static func read(_ text: String = text) throws -> RoleMatrix {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard let head = lines.first else { throw BadMatrix(line: "") }
    let roles = try head.dropFirst().dropLast().map { name in
      guard let role = columns[name] else { throw BadMatrix(line: name) }
      return role
    }
    var permissions: [Role: Set<Permission>] = [:]
    for line in lines.dropFirst() {
      guard let name = line.first, line.count == head.count,
        line.dropFirst().dropLast().allSatisfy({ $0 == "x" || $0 == "." })
      else { throw BadMatrix(line: line.joined(separator: " ")) }
      for (role, cell) in zip(roles, line.dropFirst().dropLast()) where cell == "x" {
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

  /// What people call what a permission allows.
  static func titles(of text: String = text) -> [Permission: String] {
    let pairs = text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: " ").map(String.init)
      return cells.first.flatMap { name in cells.last.map { (Permission(name), $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
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
