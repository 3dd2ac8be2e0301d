import Civil
import Kernel
import Storage

/// Who answers for the service, and who is on duty.
enum PeopleChecks {
  static let finders: [String: Check.Finder] = [
    "manager_many": managerMany, "manager_after_leaving": managerAfterLeaving,
    "certificate_expired": certificateExpired,
  ]

  /// The same name at the same enterprise is taken for the same person.
  static let managerMany: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), many.name AS manager, many.total AS total,
        project_manager.from_on AS since
      FROM (
        SELECT enterprise, name, COUNT(*) AS total FROM project_manager
        WHERE district = \(ask.code) AND to_on IS NULL
        GROUP BY enterprise, name HAVING COUNT(*) > \(ask.number("at_most"))) AS many
      JOIN project_manager ON project_manager.district = \(ask.code)
        AND project_manager.enterprise = many.enterprise AND project_manager.name = many.name
        AND project_manager.to_on IS NULL
      JOIN complex ON \(SQL.joined("project_manager"))
      """
    ) {
      (
        "", "\(try $0.string("manager"))是这里的项目负责人",
        "同时还登记为另外 \(try $0.int("total") - 1) 个小区的项目负责人", try $0.day("since")
      )
    }
  }

  static let managerAfterLeaving: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), project_manager.id AS manager_id, project_manager.name AS manager,
        left_on.ended AS since, \(SQL.name(of: "project_manager.enterprise")) AS company
      FROM project_manager JOIN complex ON \(SQL.joined("project_manager"))
      JOIN (
        SELECT complex_id, enterprise, MAX(to_on) AS ended FROM engagement
        WHERE district = \(ask.code) GROUP BY complex_id, enterprise) AS left_on
        ON left_on.complex_id = project_manager.complex_id
        AND left_on.enterprise = project_manager.enterprise
      WHERE project_manager.district = \(ask.code) AND project_manager.to_on IS NULL
        AND left_on.ended <= \(ask.today)
      """
    ) {
      let since = try $0.day("since")
      return (
        try $0.string("manager_id"), "\(try $0.words("company"))已于\(since.chinese)退出",
        "它的\(try $0.string("manager"))还登记为项目负责人", since
      )
    }
  }

  static let certificateExpired: Check.Finder = { db, ask in
    try db.contradictions(
      """
      SELECT \(SQL.complex), staff_member.id AS staff, staff_member.name AS person,
        staff_member.certificate AS certificate, staff_member.certified_until AS since
      FROM staff_member JOIN complex ON \(SQL.joined("staff_member"))
      WHERE staff_member.district = \(ask.code) AND staff_member.certified_until < \(ask.today)
        AND staff_member.ended_on IS NULL
      """
    ) {
      let since = try $0.day("since")
      return (
        try $0.string("staff"), "\(try $0.string("person"))登记为在岗",
        "\(try $0.optionalString("certificate") ?? "证书")已于\(since.chinese)过期", since
      )
    }
  }
}
