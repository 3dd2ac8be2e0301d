import Foundation

extension Benchmark {
  /// Hostile tables, each opened by a process of its own: how long the slowest took, how much memory
  /// the largest. The files are written by `HostileWriter`, so that none of them is in the product.
  static let hostile = Benchmark(name: "hostile") {
    guard let folder = ProcessInfo.processInfo.environment["GONGZHI_HOSTILE"] else {
      let words = "hostile：没有样本；make bench 会先写好，再用 GONGZHI_HOSTILE 指出目录\n"
      try FileHandle.standardError.write(contentsOf: Data(words.utf8))
      return []
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return figures(try names.map { try Reading.run(folder + "/" + $0) })
  }

  private static func figures(_ readings: [Reading]) -> [Figure] {
    let slowest = readings.max { $0.seconds < $1.seconds }
    let largest = readings.max { $0.peak < $1.peak }
    return [
      Figure(what: "恶意表格文件", value: Double(readings.count), unit: "个", limit: .atLeast(400)),
      Figure(
        what: "没有回答就中断的", value: Double(readings.count { !$0.answered }), unit: "个",
        limit: .atMost(0)),
      Figure(
        what: "最慢的一个（\(slowest?.name ?? "")），连同启动", value: slowest?.seconds ?? 0, unit: "秒",
        limit: .atMost(2)),
      Figure(
        what: "最占内存的一个（\(largest?.name ?? "")）", value: Double(largest?.peak ?? 0) / 1_048_576,
        unit: "MB", limit: .atMost(128)),
    ]
  }
}

/// One file opened by a child process.
private struct Reading {
  let name: String
  let seconds: Double
  let peak: Int
  let answered: Bool

  static func run(_ path: String) throws -> Reading {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["bench", "--table", path]
    process.standardOutput = output
    let start = ContinuousClock.now
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let peak = Int(String(decoding: said, as: UTF8.self).split(separator: " ").first ?? "")
    return Reading(
      name: path.split(separator: "/").last.map(String.init) ?? path, seconds: seconds,
      peak: peak ?? 0, answered: process.terminationReason == .exit && peak != nil)
  }
}
