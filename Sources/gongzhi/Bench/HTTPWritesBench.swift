import Acts
import App
import Civil
import Facts
import Foundation
import Kernel
import Logging
import Obligations
import Rulebook
import Storage
import StorageSQLite
import Web

extension Benchmark {
  /// Durable writes of one row each over HTTP, from sixteen connections, through the whole site with
  /// its record; and bare rows put in by the engine with as many to a COMMIT. Who is asking is known
  /// without a session, as in `list`.
  static let overHTTP = Benchmark(name: "http") {
    let folder = FileManager.default.temporaryDirectory.path + "/gongzhi-bench-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let site = try await WritingSite(in: folder)
    let middle = try await site.measure().sorted { $0.share < $1.share }[1]
    return [
      Figure(
        what: "网页一行一提交（每批 \(middle.batch) 行）", value: middle.site, unit: "行/秒",
        limit: .atLeast(0.6 * middle.engine)),
      Figure(
        what: "网页写入占引擎同批速率的份额", value: middle.share * 100, unit: "%", limit: .atLeast(60)),
    ]
  }
}

/// The real site with one more form, on a file.
private struct WritingSite {
  struct Rates {
    let site: Double
    let engine: Double
    let batch: Int
    var share: Double { site / engine }
  }

  private static let port = 18_433
  private static let district = DutyDistrict.district
  private static let key = Key([UInt8](repeating: 7, count: 32))

  private let folder: String
  private let database: SQLiteDatabase
  private let server: Server

  init(in folder: String) async throws {
    self.folder = folder
    database = try SQLiteDatabase(path: folder + "/g.sqlite")
    try await database.migrate(App.migrations + BenchRow.migrations)
    var logger = Logger(label: "bench")
    logger.logLevel = .error
    let settings = SiteSettings(isSecure: false)
    server = Server(
      try await Self.site(database, in: folder, settings), host: "127.0.0.1", port: Self.port,
      settings: settings, logger: logger)
  }

  func measure() async throws -> [Rates] {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      defer { group.cancelAll() }
      try await Task.sleep(for: .seconds(1))
      return try await (0..<3).asyncMap { try await measure(run: $0) }
    }
  }

  private func measure(run: Int) async throws -> Rates {
    let load = Load(port: Self.port, path: "/bench/rows", script: try script(run))
    let (commits, rows) = (database.commits, try await rowCount())
    let result = try load.run()
    let written = try await rowCount() - rows
    let batch = max(1, written / max(1, database.commits - commits))
    let engine = try await database.bareRate(of: 4_000, in: batch, named: "bare-\(run)")
    return Rates(site: result.perSecond, engine: engine, batch: batch)
  }

  private func rowCount() async throws -> Int {
    try await database.read { try $0.benchRowCount(in: Self.district.district) }
  }

  /// Each form has another name in it, and the token of the session.
  private func script(_ run: Int) throws -> String {
    let token = FormToken(key: Self.key).token(for: "session:bench")
    let text = """
      local count = 0
      local headers = {
        ["Content-Type"] = "application/x-www-form-urlencoded",
        ["Sec-Fetch-Site"] = "same-origin", ["Cookie"] = "sid=bench",
      }
      function request()
        count = count + 1
        return wrk.format("POST", nil, headers, "_csrf=\(token)&name=\(run)-" .. count)
      end
      """
    let path = folder + "/form-\(run).lua"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static func site(
    _ database: SQLiteDatabase, in folder: String, _ settings: SiteSettings
  ) async throws -> Site {
    let resources = try Resources.find(
      program: CommandLine.arguments.first ?? "",
      environment: ProcessInfo.processInfo.environment)
    let visitor = visitor
    let parts = SiteParts(
      district: district, database: database, surroundings: .real, key: key,
      resources: resources, templates: try await resources.templates(),
      rules: Obligations.WorkingRules(
        book: try Book.load(directory: "rulebooks/shihe"), calendar: .china),
      evidence: EvidenceStore(directory: folder))
    let site = try Site(parts, settings: settings, known: { _ in visitor })
    site.routes.post("bench/rows", PutBenchRow.self) { [desk = site.desk] _, context in
      try await desk.perform(PutBenchRow(name: context.form["name"]), as: context.doer)
      return .seeOther("/", saying: "已登记。")
    }
    return site
  }

  private static var visitor: Visitor {
    Visitor(
      doer: Doer(
        id: ID(rawValue: "bench"), name: "测速", organ: "housing",
        grants: [Grant(.benchRow, in: .region(district))]),
      organName: "区住建局", district: district, session: "bench")
  }
}
