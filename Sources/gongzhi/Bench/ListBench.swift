import App
import Facts
import Foundation
import Hummingbird
import Kernel
import Logging
import NIOCore
import Obligations
import Storage
import Web

extension Benchmark {
  /// The list page of 50 rows out of a million against a bare route that reads the same rows raw
  /// and sends as many bytes, over HTTP with 16 connections.
  static let list = Benchmark(name: "list") {
    let count = Self.size("GONGZHI_BENCH_OBLIGATIONS", 1_000_000)
    let district = try await DutyDistrict(contracts: count)
    defer { district.remove() }
    _ = try await district.rebuild(on: DutyDistrict.today)
    let servers = try await ListServers(district)
    return try await servers.measure()
  }
}

/// The real site and the bare route on two ports of this machine.
private struct ListServers {
  private let site: Server
  private let bare: Application<RouterResponder<BasicRequestContext>>
  private static let ports = (site: 18_431, bare: 18_432)
  private static let path = "/obligations?state=overdue"

  init(_ district: DutyDistrict) async throws {
    let resources = try Resources.find(
      program: CommandLine.arguments.first ?? "",
      environment: ProcessInfo.processInfo.environment)
    let settings = SiteSettings(isSecure: false)
    let visitor = Self.visitor
    let parts = SiteParts(
      district: DutyDistrict.district, database: district.database,
      surroundings: district.surroundings(on: DutyDistrict.today),
      key: Key([UInt8](repeating: 7, count: 32)), resources: resources,
      templates: try await resources.templates(), rules: district.rules,
      evidence: EvidenceStore(directory: district.folder))
    let built = try Site(parts, settings: settings, known: { _ in visitor })
    var logger = Logger(label: "bench")
    logger.logLevel = .error
    site = Server(
      built, host: "127.0.0.1", port: Self.ports.site, settings: settings, logger: logger)
    bare = Self.bare(district, logger: logger)
  }

  func measure() async throws -> [Figure] {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await site.run() }
      group.addTask { try await bare.run() }
      defer { group.cancelAll() }
      try await Task.sleep(for: .seconds(1))
      let size = try Load(port: Self.ports.site, path: Self.path).bytes()
      let raw = Load(port: Self.ports.bare, path: "/\(size)")
      let ours = Load(port: Self.ports.site, path: Self.path)
      var ratios: [(ratio: Double, ours: Load.Result, bare: Load.Result)] = []
      for _ in 0..<3 {
        let (a, b) = (try raw.run(), try ours.run())
        ratios.append((b.perSecond / a.perSecond, b, a))
      }
      let middle = ratios.sorted { $0.ratio < $1.ratio }[1]
      return [
        Figure(
          what: """
            清单页 \(size) 字节，\(Int(middle.ours.perSecond)) 次/秒，\
            只读同样行的 \(Int(middle.bare.perSecond)) 次/秒，相当于
            """, value: middle.ratio * 100, unit: "%", limit: .atLeast(50)),
        Figure(
          what: "清单页 16 个连接，百分之九十九在", value: middle.ours.p99, unit: "毫秒内",
          limit: .atMost(50)),
      ]
    }
  }

  private static func bare(
    _ district: DutyDistrict, logger: Logger
  ) -> Application<RouterResponder<BasicRequestContext>> {
    let router = Router()
    router.get("/:size") { _, context in
      let size = try context.parameters.require("size", as: Int.self)
      let bytes = try await district.database.read { db in
        try BareLists.page(db, district: DutyDistrict.district.district, bytes: size)
      }
      return Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    return Application(
      responder: router.buildResponder(),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: ports.bare)),
      logger: logger)
  }

  private static var visitor: Visitor {
    Visitor(
      doer: Doer(
        id: ID(rawValue: "bench"), name: "经办", organ: "housing",
        grants: [Grant(.seeObligations, in: .region(DutyDistrict.district))]),
      organName: "区住建局", district: DutyDistrict.district, session: "bench")
  }
}
