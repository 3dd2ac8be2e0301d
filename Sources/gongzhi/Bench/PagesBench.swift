import App
import Foundation

extension Benchmark {
  /// The demonstration district as a new user gets it: made, served by a process of its own, and
  /// every kind of page that four roles reach by links asked for a hundred times with their own
  /// session, one after another.
  static let pages = Benchmark(name: "pages") {
    let district = try ServedDemonstration(units: size("GONGZHI_BENCH_UNITS", 200_000))
    defer { district.stop() }
    let idle = try district.memory()
    let pages = try ["housing", "street", "enterprise", "system"].reduce(into: [:]) {
      try district.visitor($1).measure(into: &$0)
    }
    guard let slowest = pages.values.max(by: { $0.p99 < $1.p99 }),
      let heaviest = pages.values.max(by: { $0.bytes < $1.bytes })
    else { throw LoadFailed(output: "no page was found") }
    return [
      Figure(what: "从启动到答话", value: district.start, unit: "秒", limit: .atMost(1)),
      Figure(what: "没有人访问时的内存", value: idle, unit: "MB", limit: .atMost(150)),
      Figure(
        what: "\(pages.count) 种页面中最慢的 \(slowest.path)，百分之九十九在", value: slowest.p99, unit: "毫秒内",
        limit: .atMost(50)),
      Figure(
        what: "其中最重的 \(heaviest.path)", value: Double(heaviest.bytes) / 1024, unit: "KB",
        limit: .atMost(100)),
    ]
  }
}

/// What one kind of page took.
struct PageTrial {
  let path: String
  let bytes: Int
  /// In milliseconds, of a hundred.
  let p99: Double
}

/// A demonstration that another process of this program serves.
private final class ServedDemonstration {
  private static let port = 18_434

  /// From the start of the process until it says that it is ready, in seconds.
  let start: Double
  private let folder: String
  private let server: Process

  init(units: Int) throws {
    folder = FileManager.default.temporaryDirectory.path + "/gongzhi-bench-\(UUID())"
    let itself = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    _ = try Tool.output([itself, "demo", folder, "--units", String(units), "--json"])
    server = Process()
    server.executableURL = URL(filePath: itself)
    server.arguments = ["serve", folder, "--port", String(Self.port), "--plain"]
    server.standardError = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    let clock = ContinuousClock()
    let begun = clock.now
    try server.run()
    while try Tool.output(["curl", "-s", Self.address + "/readyz"]).isEmpty {
      guard server.isRunning else { throw LoadFailed(output: "the server did not start") }
      usleep(100_000)
    }
    start = (clock.now - begun) / .seconds(1)
  }

  static var address: String { "http://127.0.0.1:\(port)" }

  /// Resident, in MB, a moment after the start.
  func memory() throws -> Double {
    sleep(3)
    let status = try String(
      contentsOfFile: "/proc/\(server.processIdentifier)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(separator: " ").dropLast().last.flatMap { Double($0) } ?? 0) / 1024
  }

  func visitor(_ role: String) throws -> PageVisitor {
    guard let account = try DemonstrationMark.read(in: folder)?.first(where: { $0.role == role })
    else { throw LoadFailed(output: "no account \(role)") }
    return try PageVisitor(account, at: Self.address, jar: folder + "/\(role).jar")
  }

  func stop() {
    server.terminate()
    server.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }
}
