import Civil
package import Kernel
package import Storage

/// Everything the database knows about project managers.
extension ReadConnection {
  package func manager(_ id: ID<ProjectManager>, in district: Region) throws -> ProjectManager {
    guard
      let row = try row(
        "SELECT * FROM project_manager WHERE district = \(district.district) AND id = \(id)")
    else { throw NotFound(Message(zh: "项目负责人", en: "project manager"), id) }
    return try ProjectManager(row)
  }

  /// Newest first.
  package func managers(of complex: ID<Complex>, in district: Region) throws -> [ProjectManager] {
    try rows(
      """
      SELECT * FROM project_manager
      WHERE district = \(district.district) AND complex_id = \(complex)
      ORDER BY from_on DESC, id DESC
      """
    ).map(ProjectManager.init)
  }
}

extension Connection {
  func insert(_ manager: ProjectManager) throws {
    try run(
      """
      INSERT INTO project_manager (
        district, id, region, enterprise, complex_id, name, phone, from_on, to_on)
      VALUES (
        \(manager.region.district), \(manager.id), \(manager.region), \(manager.enterpriseCode),
        \(manager.complex), \(manager.name), \(manager.phone), \(manager.from), \(manager.until))
      """)
  }

  func rename(_ manager: ProjectManager, to name: String, phone: String?) throws {
    try run(
      """
      UPDATE project_manager SET name = \(name), phone = \(phone)
      WHERE district = \(manager.region.district) AND id = \(manager.id)
      """)
  }

  func end(_ manager: ProjectManager, on day: Day) throws {
    try run(
      """
      UPDATE project_manager SET to_on = \(day)
      WHERE district = \(manager.region.district) AND id = \(manager.id)
      """)
  }
}

extension ProjectManager {
  init(_ row: Row) throws {
    self.init(
      id: try row.id("id"), region: try row.region(),
      enterpriseCode: try row.string("enterprise"), complex: try row.id("complex_id"),
      name: try row.string("name"), phone: try row.optionalString("phone"),
      from: try row.day("from_on"), until: try row.optionalDay("to_on"))
  }
}
